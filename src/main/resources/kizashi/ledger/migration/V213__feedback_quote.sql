-- What was said at the keywords of the passage that a reader marked: what is not like it does not sink with it.
alter table feedback add column quote varchar(4000);
