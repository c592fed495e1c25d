package io.github.onestore4j.benchmarks.contestant;

/** The contestants, in the order of the table's columns. */
public enum Way {
    ONESTORE4J("onestore4j"),
    ONESTORE4J_API("its `api()`"),
    OKHTTP_MOSHI("OkHttp, Moshi by hand"),
    OKHTTP_JACKSON("OkHttp, Jackson"),
    RETROFIT("Retrofit, Moshi by reflection"),
    OPENAPI_GENERATOR("OpenAPI Generator"),
    GOOGLE("google-http-client, Gson"),
    JAVA_NET_HTTP("java.net.http, Jackson");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /** Returns its name in the table. */
    public String title() {
        return title;
    }

    /** Makes calls to a server, whose URL ends with a slash. */
    public Contestant to(String url) {
        return switch (this) {
            case ONESTORE4J -> new OneStoreFacade(url);
            case ONESTORE4J_API -> new OneStoreApi(url);
            case OKHTTP_MOSHI -> new OkHttpMoshi(url);
            case OKHTTP_JACKSON -> new OkHttpJackson(url);
            case RETROFIT -> new RetrofitReflection(url);
            case OPENAPI_GENERATOR -> new StockClient(url);
            case GOOGLE -> new GoogleClient(url);
            case JAVA_NET_HTTP -> new JavaNetHttp(url);
        };
    }
}
