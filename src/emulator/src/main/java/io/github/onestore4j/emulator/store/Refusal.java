package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;

/** The store refuses a request, with one of ONE store's codes. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ErrorCode code;

    /** Refuses with the sentence that ONE store's page has for the code. */
    public Refusal(ErrorCode code) {
        super(String.valueOf(code.message()));
        this.code = code;
    }

    private Refusal(ErrorCode code, String fields) {
        super(String.valueOf(code.message()).replace("field1, field2, ...", fields));
        this.code = code;
    }

    /** Refuses a parameter whose value cannot be. */
    public static Refusal invalid(String field) {
        return new Refusal(ErrorCode.INVALID_REQUEST, field);
    }

    /** Refuses a request that lacks a parameter. */
    public static Refusal missing(String field) {
        return new Refusal(ErrorCode.REQUIRED_VALUE_NOT_EXIST, field);
    }

    /** Why. */
    public ErrorCode code() {
        return code;
    }
}
