create table grants (purchase_id varchar(64) primary key, product_id varchar(150));
