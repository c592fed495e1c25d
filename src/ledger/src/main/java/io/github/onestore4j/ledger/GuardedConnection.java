package io.github.onestore4j.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The connection that handlers get: its transaction is the ledger's to end. */
final class GuardedConnection {
    private static final Set<String> REFUSED =
            new HashSet<>(Arrays.asList("commit", "close", "abort", "setAutoCommit", "setTransactionIsolation"));

    private GuardedConnection() {}

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    String name = method.getName();
                    boolean rollsAllBack = name.equals("rollback") && arguments == null;
                    if (REFUSED.contains(name) || rollsAllBack) {
                        throw new IllegalStateException(name
                                + " belongs to the ledger, whose transaction this is; throw an exception to roll back");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
