-- Since when each municipality is read: before that day nothing can be called new. A batch of documents is noted before it is
-- matched, the documents themselves after it.
create table coverage (
    municipality varchar(100) primary key,
    first_on date not null
);
insert into coverage (municipality, first_on)
    select municipality, min(spoken_on) from document where spoken_on is not null group by municipality;
