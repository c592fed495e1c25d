package io.github.onestore4j.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The places where an instance can die: before and after everything that others can see. */
enum KillPoint {
    BEFORE_LOOK_UP,
    AFTER_LOOK_UP,
    BEFORE_CONNECTION,
    IN_GRANT,
    IN_REVOKE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BEFORE_CONFIRM,
    AFTER_CONFIRM,
    AFTER_LIST;

    /** Dies when an instance comes to a place for the so manieth time, as if it had been killed there. */
    static final class Trap {
        private final KillPoint point;
        private final AtomicInteger passes;

        Trap(KillPoint point, int passes) {
            this.point = point;
            this.passes = new AtomicInteger(passes);
        }

        void pass(KillPoint passed) {
            if (passed == point && passes.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }

        Interceptor http() {
            return chain -> {
                String path = chain.request().url().encodedPath();
                boolean changes = chain.request().method().equals("POST") && !path.endsWith("/token");
                boolean looksUp = path.contains("/purchases/") && !changes;
                if (looksUp) {
                    pass(BEFORE_LOOK_UP);
                } else if (changes) {
                    pass(BEFORE_CONFIRM);
                }
                Response response = chain.proceed(chain.request());
                if (looksUp) {
                    pass(AFTER_LOOK_UP);
                } else if (changes) {
                    pass(AFTER_CONFIRM);
                } else if (path.endsWith("-purchases")) {
                    pass(AFTER_LIST);
                }
                return response;
            };
        }

        DataSource database(HikariDataSource pool) {
            return new TrappedDataSource(this, pool);
        }
    }

    private static final class TrappedDataSource implements DataSource {
        private final Trap trap;
        private final DataSource pool;

        TrappedDataSource(Trap trap, DataSource pool) {
            this.trap = trap;
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            trap.pass(BEFORE_CONNECTION);
            Connection connection = pool.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    KillPoint.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        boolean commit = method.getName().equals("commit");
                        if (commit) {
                            trap.pass(BEFORE_COMMIT);
                        }
                        try {
                            Object result = method.invoke(connection, arguments);
                            if (commit) {
                                trap.pass(AFTER_COMMIT);
                            }
                            return result;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return pool.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            pool.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            pool.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return pool.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getAnonymousLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return pool.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return pool.isWrapperFor(type);
        }
    }
}
