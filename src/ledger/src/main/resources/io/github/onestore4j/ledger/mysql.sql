-- The tables of onestore4j-ledger on MySQL 8 and MariaDB 10.6, and newer. Run it once, by hand or as a migration of Flyway or Liquibase.
-- Times are milliseconds since 1970-01-01 UTC. docs/ledger.md explains the columns.

-- What was decided about each payment of ONE store: granted, settled, revoked, or voided before it could be granted.
create table onestore_purchase (
  environment       varchar(16)  not null,
  app               varchar(128) not null,
  purchase_id       varchar(128) not null,
  market            varchar(32)  not null,
  product_type      varchar(32),
  product_id        varchar(150),
  purchase_token    varchar(255),
  developer_payload varchar(255),
  quantity          integer,
  purchase_time     bigint,
  period_end        bigint,
  state             varchar(16)  not null,
  reason            varchar(32),
  detail            varchar(500),
  attempts          integer      not null,
  next_attempt_at   bigint,
  recorded_at       bigint       not null,
  voided_at         bigint,
  primary key (environment, app, purchase_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index onestore_purchase_due on onestore_purchase (environment, app, market, next_attempt_at);

-- What has to be looked up, because it could not be granted yet or because its next payment is due.
create table onestore_lookup (
  environment       varchar(16)  not null,
  app               varchar(128) not null,
  purchase_token    varchar(255) not null,
  purchase_id       varchar(128) not null,
  product_id        varchar(150) not null,
  market            varchar(32)  not null,
  product_type      varchar(32),
  developer_payload varchar(255),
  says_canceled     integer      not null,
  origin            varchar(16)  not null,
  reason            varchar(32)  not null,
  detail            varchar(500),
  attempts          integer      not null,
  next_attempt_at   bigint       not null,
  recorded_at       bigint       not null,
  primary key (environment, app, purchase_token, purchase_id, product_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index onestore_lookup_due on onestore_lookup (environment, app, market, next_attempt_at);

-- How far ONE store's lists are swept, and which instance is sweeping them.
create table onestore_sweep (
  environment      varchar(16)  not null,
  app              varchar(128) not null,
  market           varchar(32)  not null,
  list_name        varchar(16)  not null,
  swept_until      bigint,
  window_start     bigint,
  window_end       bigint,
  continuation_key varchar(255),
  missed_from      bigint,
  missed_until     bigint,
  lease_owner      varchar(36),
  leased_until     bigint       not null,
  primary key (environment, app, market, list_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
