-- What ended before anything open was heard of it is listed only where its stage is asked for.
alter table opportunity add column ended_early boolean default false not null;
-- How firm the executive is on a case, and where it stood when a reader said something of it: 「まだ早い」 holds until that rises.
alter table opportunity add column firmness int;
alter table feedback add column at_stage varchar(20);
alter table feedback add column at_firmness int;
