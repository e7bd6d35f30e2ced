-- Captures of documents from which a recipient was told something: what a better parser finds in them later is no news.
create table sent_capture (
    recipient varchar(320) not null,
    capture varchar(300) not null,
    primary key (recipient, capture)
);
