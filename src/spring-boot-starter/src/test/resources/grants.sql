create table grants (purchase_id varchar(64));
