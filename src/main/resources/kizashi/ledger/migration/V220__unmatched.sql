-- Documents that are read and in the index, but not matched yet: a run matches what it read when all of it is there, so that a case
-- does not depend on the order of the files. What a killed run left here, the next one matches.
create table unmatched (
    document varchar(300) primary key
);
