package com.example;

import io.github.onestore4j.ledger.GrantHandler;
import io.github.onestore4j.ledger.RevokeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A game that sells. */
@SpringBootApplication
public class Game {
    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(Game.class, arguments);
    }

    @Bean
    GrantHandler grant(JdbcClient jdbc) {
        return (connection, purchase) -> jdbc.sql("insert into grants values (?, ?)")
                .params(purchase.purchaseId(), purchase.productId())
                .update();
    }

    @Bean
    RevokeHandler revoke(JdbcClient jdbc) {
        return (connection, purchase) -> jdbc.sql("delete from grants where purchase_id = ?")
                .param(purchase.purchaseId())
                .update();
    }
}
