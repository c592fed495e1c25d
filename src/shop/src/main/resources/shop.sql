create table orders (id varchar(36) primary key, product_id varchar(150) not null);
create table bag (purchase_id varchar(64) not null, product_id varchar(150) not null);
