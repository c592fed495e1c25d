package io.github.onestore4j.dagger;

import okhttp3.HttpUrl;

/** The hosts of one environment, and what kind it is. Made by Environment. Immutable. */
public final class Site {
    final String name;
    final boolean sandbox;
    final HttpUrl iapV7;
    final HttpUrl iapV2;
    final HttpUrl pcV7;

    /** Names the hosts. */
    public Site(String name, boolean sandbox, String iapV7, String iapV2, String pcV7) {
        this.name = name;
        this.sandbox = sandbox;
        this.iapV7 = HttpUrl.get(iapV7);
        this.iapV2 = HttpUrl.get(iapV2);
        this.pcV7 = HttpUrl.get(pcV7);
    }

    /** The environment's name. */
    public String name() {
        return name;
    }

    /** Whether purchases there are made by testers and without money. */
    public boolean isSandbox() {
        return sandbox;
    }

    @Override
    public String toString() {
        return name;
    }
}
