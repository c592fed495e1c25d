-- One row for each order. The grant key is unique, so that one purchase is granted once, whoever reports it.
create table if not exists orders (
  id varchar(40) primary key,
  player varchar(40) not null,
  product_id varchar(150) not null,
  quantity int not null,
  state varchar(10) not null,
  grant_key varchar(40) unique,
  purchase_token varchar(200)
);

-- Purchases that ONE store has voided, also those whose grant comes later.
create table if not exists voids (
  purchase_id varchar(40) primary key
);

create table if not exists goods (
  player varchar(40) not null,
  product_id varchar(150) not null,
  quantity int not null,
  order_id varchar(40) primary key
);
