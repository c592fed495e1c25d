/** Each paid purchase is granted exactly once, on the database that the game already has. */
module io.github.onestore4j.ledger {
    requires transitive io.github.onestore4j;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.github.onestore4j.ledger;
}
