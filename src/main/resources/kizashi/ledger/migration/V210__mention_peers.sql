-- The size of the municipality, for its peers; and whether the day is the session's opening, where the sitting's is unknown.
alter table mention add column population int;
alter table mention add column of_session boolean default false not null;
