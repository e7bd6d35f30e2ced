-- Where each record of the archive lies; can be made anew from the WARC files. url_key is a hash, since addresses are longer
-- than what a database can index. Times are milliseconds since 1970 (UTC).
create table capture (
    file varchar(100) not null,
    place bigint not null,
    kind varchar(20) not null,
    url_key varchar(40) not null,
    asked_key varchar(40) not null,
    url varchar(8000) not null,
    requested_url varchar(8000) not null,
    captured_ms bigint not null,
    status int not null,
    content_type varchar(400),
    etag varchar(1000),
    last_modified varchar(100),
    sha256 varchar(64) not null,
    body_length bigint not null,
    record_size bigint not null,
    body_file varchar(100) not null,
    body_place bigint not null,
    primary key (file, place)
);
create index capture_by_url on capture (url_key, captured_ms);
create index capture_by_asked on capture (asked_key, captured_ms);
create index capture_by_hash on capture (sha256);
