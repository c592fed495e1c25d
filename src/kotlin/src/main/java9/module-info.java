/** ONE store's in-app purchase server APIs, for coroutines. */
module io.github.onestore4j.kotlin {
    requires transitive io.github.onestore4j;
    requires transitive kotlin.stdlib;
    requires transitive kotlinx.coroutines.core;
    requires static transitive io.github.onestore4j.ledger;

    exports io.github.onestore4j.kotlin;
    exports io.github.onestore4j.kotlin.ledger;
}
