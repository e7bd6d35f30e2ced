-- Days that papers state: when a tender closes, when a survey begins. One row a fact; a newer revision replaces them all.
create table paper_fact (
    document varchar(200) not null,
    place integer not null,
    name varchar(200) not null,
    said varchar(2000) not null,
    falls_on date not null,
    primary key (document, place)
);
