package io.github.onestore4j.internal.wiring;

import okhttp3.HttpUrl;

/** The hosts of one environment, and what kind it is. Immutable. */
public final class Site {
    private final String name;
    private final boolean isSandbox;
    private final HttpUrl v7;
    private final HttpUrl v2;
    private final HttpUrl pc;

    /** Names the hosts. */
    public Site(String name, boolean isSandbox, String v7, String v2, String pc) {
        this.name = name;
        this.isSandbox = isSandbox;
        this.v7 = HttpUrl.get(v7);
        this.v2 = HttpUrl.get(v2);
        this.pc = HttpUrl.get(pc);
    }

    /** Returns the environment's name. */
    public String name() {
        return name;
    }

    /** Returns whether purchases there are made by testers and without money. */
    public boolean isSandbox() {
        return isSandbox;
    }

    HttpUrl v7() {
        return v7;
    }

    HttpUrl v2() {
        return v2;
    }

    HttpUrl pc() {
        return pc;
    }
}
