-- Who was on which sitting's roster: the evidence for full names in other sittings, and for memberships.
create table roster_entry (
    municipality varchar(200) not null,
    document_id varchar(300) not null,
    position integer not null,
    seen_on date not null,
    name varchar(100) not null,
    surname varchar(100),
    role varchar(400),
    department varchar(400),
    path varchar(1000) not null,
    office_rank varchar(100),
    seat varchar(40),
    side varchar(20) not null,
    present boolean not null,
    section varchar(400),
    start_offset integer not null,
    end_offset integer not null,
    raw varchar(4000) not null,
    primary key (document_id, position)
);

create index roster_entry_by_day on roster_entry (municipality, seen_on);
