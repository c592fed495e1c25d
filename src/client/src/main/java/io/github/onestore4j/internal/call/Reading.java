package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.internal.json.Envelope;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What came back for one request, read and judged once: a value, ONE store's refusal, or something else. */
final class Reading {
    private final int httpStatus;
    private final @Nullable Object value;
    private final Envelope.@Nullable Verdict refusal;
    private final @Nullable String problem;
    private final @Nullable Throwable cause;
    private final boolean broken;
    private final boolean contradictory;
    private final ResponseBody body;
    private @Nullable OneStoreException failure;

    private Reading(
            int httpStatus,
            @Nullable Object value,
            Envelope.@Nullable Verdict refusal,
            @Nullable String problem,
            @Nullable Throwable cause,
            boolean broken,
            boolean contradictory,
            ResponseBody body) {
        this.httpStatus = httpStatus;
        this.value = value;
        this.refusal = refusal;
        this.problem = problem;
        this.cause = cause;
        this.broken = broken;
        this.contradictory = contradictory;
        this.body = body;
    }

    static Reading value(int httpStatus, Object value, ResponseBody body) {
        return new Reading(httpStatus, value, null, null, null, false, false, body);
    }

    static Reading refusal(int httpStatus, Envelope.Verdict refusal, ResponseBody body) {
        return new Reading(httpStatus, null, refusal, null, null, false, false, body);
    }

    /** It is not ONE store's format, or says something that it cannot say. */
    static Reading unusable(int httpStatus, String problem, @Nullable Throwable cause, ResponseBody body) {
        return new Reading(httpStatus, null, null, problem, cause, false, false, body);
    }

    /** Its status says that the request was refused, and its body says Success. */
    static Reading contradictory(int httpStatus, String problem, ResponseBody body) {
        return new Reading(httpStatus, null, null, problem, null, false, true, body);
    }

    /** It breaks off. */
    static Reading broken(int httpStatus, String problem, Throwable cause, ResponseBody body) {
        return new Reading(httpStatus, null, null, problem, cause, true, false, body);
    }

    int httpStatus() {
        return httpStatus;
    }

    boolean isValue() {
        return value != null;
    }

    /** Returns the model that the response was read as. */
    Object value() {
        if (value == null) {
            throw new IllegalStateException("no value: " + problem);
        }
        return value;
    }

    /** Returns the body that interceptors further out get. */
    ResponseBody body() {
        return body;
    }

    /** Returns whether ONE store refused the access token that the request carried. */
    boolean refusesToken() {
        return httpStatus == 401
                || (refusal != null
                        && (refusal.hasCode(ErrorCode.ACCESS_TOKEN_EXPIRED)
                                || refusal.hasCode(ErrorCode.INVALID_ACCESS_TOKEN)));
    }

    /** Returns whether the same request can get another response later. */
    boolean isPassing() {
        return broken
                || httpStatus == 408
                || httpStatus == 429
                || httpStatus >= 500
                || (refusal != null && refusal.hasCode(ErrorCode.SERVICE_MAINTENANCE));
    }

    /** Returns the exception for it, the same one each time. */
    OneStoreException failure(Exchange exchange) {
        if (failure == null) {
            failure = newFailure(exchange);
        }
        return failure;
    }

    private OneStoreException newFailure(Exchange exchange) {
        if (refusal != null) {
            return OneStoreApiException.of(
                    exchange.site(), refusal.code(), refusal.message(), httpStatus, exchange.tokenWasRenewed());
        }
        return new OneStoreResponseException(
                exchange.site(), httpStatus, String.valueOf(problem), !contradictory, broken, cause);
    }
}
