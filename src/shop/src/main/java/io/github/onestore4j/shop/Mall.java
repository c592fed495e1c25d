package io.github.onestore4j.shop;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.model.ProductType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens a store, a database and some instances of the shop on this machine. */
final class Mall implements AutoCloseable {
    private static final int FIRST_PORT = 8090;

    private final OneStoreEmulator store = OneStoreEmulator.sandbox();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    private final @Nullable EmbeddedPostgres postgres;
    private final String databaseUrl;

    private Mall(String database) throws IOException {
        boolean real = database.equals("postgresql");
        postgres = real ? EmbeddedPostgres.start() : null;
        databaseUrl = postgres != null
                ? postgres.getJdbcUrl("postgres", "postgres")
                : "jdbc:h2:mem:shop-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        store.start();
        store.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
    }

    /**
     * Opens it.
     *
     * @param database h2 or postgresql
     * @param firstPort the port of the first instance; 0 for any
     */
    static Mall open(String database, int instances, int firstPort) throws IOException {
        Mall mall = new Mall(database);
        for (int i = 0; i < instances; i++) {
            mall.openInstance(database, firstPort == 0 ? 0 : firstPort + i, i == 0);
        }
        mall.store.notify(URI.create(mall.url(0) + "/onestore/notification"));
        return mall;
    }

    private void openInstance(String database, int port, boolean first) {
        instances.add(new SpringApplicationBuilder(Shop.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                OneStoreEmulator.class, () -> store, definition -> definition.setDestroyMethodName("")))
                .properties(
                        "server.port=" + port,
                        "spring.datasource.url=" + databaseUrl,
                        "spring.sql.init.mode=" + (first ? "always" : "never"),
                        "spring.sql.init.schema-locations=classpath:io/github/onestore4j/ledger/" + database
                                + ".sql,classpath:shop.sql",
                        "onestore.environment=" + store.url(),
                        "onestore.market=MKT_GLB",
                        "onestore.client-id=" + OneStoreEmulator.APP.clientId(),
                        "onestore.client-secret=" + OneStoreEmulator.APP.clientSecret(),
                        "onestore.license-key=" + OneStoreEmulator.APP.key().licenseKey(),
                        "onestore.endpoints.payment-return=/onestore/return",
                        "onestore.endpoints.payment-callback=/onestore/callback",
                        "onestore.endpoints.notification=/onestore/notification")
                .run());
    }

    OneStoreEmulator store() {
        return store;
    }

    ConfigurableApplicationContext instance(int number) {
        return instances.get(number);
    }

    String url(int instance) {
        return "http://localhost:" + instance(instance).getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() throws IOException {
        instances.forEach(ConfigurableApplicationContext::close);
        store.stop();
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Takes the database, h2 or postgresql, and how many instances there are; runs until it is interrupted. */
    public static void main(String[] arguments) throws Exception {
        Mall mall = open(arguments[0], Integer.parseInt(arguments[1]), FIRST_PORT);
        for (int i = 0; i < mall.instances.size(); i++) {
            System.out.println("The shop is open: " + mall.url(i));
        }
        Thread.currentThread().join();
    }
}
