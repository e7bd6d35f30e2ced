-- Letters that wait, went or were given up.
create table letter (
    message_id varchar(200) primary key,
    recipient varchar(320) not null,
    letter_day date not null,
    subject varchar(2000) not null,
    html text not null,
    plain text not null,
    unsubscribe varchar(2000),
    state varchar(10) not null,
    queued_at timestamp with time zone not null,
    next_try timestamp with time zone,
    sent_at timestamp with time zone,
    attempts int not null,
    problem varchar(2000)
);
create index letter_by_state on letter (state, next_try);

-- What a recipient was told: never the same twice.
create table sent_item (
    recipient varchar(320) not null,
    item varchar(200) not null,
    version varchar(64) not null,
    message_id varchar(200) not null,
    primary key (recipient, item, version)
);
create table sent_passage (
    recipient varchar(320) not null,
    passage varchar(300) not null,
    primary key (recipient, passage)
);

-- Who wants no more mails.
create table unsubscribed (
    recipient varchar(320) primary key,
    since timestamp with time zone not null
);
