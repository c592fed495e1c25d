package com.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop's books. Each change is one transaction, and may be tried twice. */
@Component
class Orders {
    private final JdbcTemplate db;

    Orders(JdbcTemplate db) {
        this.db = db;
    }

    /** Adds an order that is not paid for yet. Its id ends with a letter, so that it cannot run into a quantity. */
    Order open(String player, String productId, int quantity) {
        Order order = new Order(UUID.randomUUID().toString().substring(0, 18) + "x", player, productId, quantity, "ORDERED", null);
        db.update(
                "insert into orders (id, player, product_id, quantity, state) values (?, ?, ?, ?, ?)",
                order.id(), player, productId, quantity, order.state());
        return order;
    }

    Optional<Order> find(String id) {
        return query("select * from orders where id = ?", id).stream().findFirst();
    }

    /** Orders whose goods are given and whose purchase is not consumed yet. */
    List<Order> toConsume() {
        return query("select * from orders where state = 'GRANTED'");
    }

    private List<Order> query(String sql, Object... arguments) {
        return db.query(sql, new DataClassRowMapper<>(Order.class), arguments);
    }

    /** Gives the goods, unless they were given before, or the purchase is voided: goods and order change together. */
    @Transactional
    public void grant(Order order, String grantKey, String purchaseToken) {
        if (!db.queryForList("select 1 from voids where purchase_id = ?", grantKey).isEmpty()) {
            return;
        }
        try {
            int changed = db.update(
                    "update orders set state = 'GRANTED', grant_key = ?, purchase_token = ? where id = ? and state = 'ORDERED'",
                    grantKey, purchaseToken, order.id());
            if (changed == 1) {
                db.update(
                        "insert into goods (player, product_id, quantity, order_id) values (?, ?, ?, ?)",
                        order.player(), order.productId(), order.quantity(), order.id());
            }
        } catch (DuplicateKeyException grantedForAnotherOrder) {
            // One purchase pays for one order.
        }
    }

    void consumed(Order order) {
        db.update("update orders set state = 'CONSUMED' where id = ? and state = 'GRANTED'", order.id());
    }

    /** Takes the goods back, or keeps them from being given. */
    @Transactional
    public void revoke(String purchaseId) {
        if (db.queryForList("select 1 from voids where purchase_id = ?", purchaseId).isEmpty()) {
            db.update("insert into voids (purchase_id) values (?)", purchaseId);
        }
        for (Map<String, Object> row : db.queryForList("select id from orders where grant_key = ?", purchaseId)) {
            db.update("delete from goods where order_id = ?", row.get("id"));
            db.update("update orders set state = 'REVOKED' where id = ?", row.get("id"));
        }
    }

    /** What a player has, by product. */
    Map<String, Integer> goods(String player) {
        Map<String, Integer> goods = new java.util.TreeMap<>();
        db.query(
                "select product_id, sum(quantity) as pieces from goods where player = ? group by product_id",
                row -> {
                    goods.put(row.getString("product_id"), row.getInt("pieces"));
                },
                player);
        return goods;
    }
}
