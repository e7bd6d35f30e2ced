-- By what cases are found when new matches come in: hashes of what they share (CaseKeys). Cases of before get theirs when they are
-- first looked for; keyed is the kind of keys that a case has.
create table opportunity_key (
    hash bigint not null,
    opportunity varchar(200) not null,
    primary key (hash, opportunity)
);
create index opportunity_key_of on opportunity_key (opportunity);
alter table opportunity add column keyed int default 0 not null;
create index opportunity_by_keyed on opportunity (municipality, keyed);
