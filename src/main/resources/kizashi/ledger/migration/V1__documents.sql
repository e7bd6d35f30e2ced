-- What was published: one row a document, its newest revision.
create table document (
    id varchar(200) primary key,
    municipality varchar(100) not null,
    kind varchar(30) not null,
    title varchar(1000) not null,
    spoken_on date,
    detected_at timestamp with time zone not null,
    revision int not null,
    json varchar(1000000) not null
);
create index document_by_day on document (municipality, spoken_on);
