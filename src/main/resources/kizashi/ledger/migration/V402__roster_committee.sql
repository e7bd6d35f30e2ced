-- Which committee sat: its roster lists all who sit with somebody, another committee's does not. null = the whole council.
alter table roster_entry add column committee varchar(200);
