-- Sittings with speakers whom no roster of their own names: looked up again when a roster of the body arrives.
create table open_names (
    document_id varchar(300) primary key,
    municipality varchar(200) not null,
    spoken_on date not null,
    committee varchar(200)
);
create index open_names_by_day on open_names (municipality, spoken_on);
