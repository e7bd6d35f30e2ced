-- When papers and minutes named a section, and whether a roster listed it with the others of its department: what was
-- renamed is told from what is still there, and who else could do a matter is known where the list is full.
alter table section add column first_seen date;
alter table section add column last_seen date;
alter table section add column listed boolean default false not null;
