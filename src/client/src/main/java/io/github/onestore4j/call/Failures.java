package io.github.onestore4j.call;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.ErrorDetail;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.error.OneStoreTokenException;
import java.io.IOException;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Says what went wrong with a call, as the exception that its user gets. */
public final class Failures {
    private final Answers answers;
    private final String environment;
    private final @Nullable String market;

    /**
     * Speaks of calls to one environment.
     *
     * @param market the market's code; null where the API has none
     */
    public Failures(Answers answers, String environment, @Nullable String market) {
        this.answers = answers;
        this.environment = environment;
        this.market = market;
    }

    /** The call ended without an answer that could be used. A fault of the program itself is answered as it is. */
    RuntimeException of(Request request, @Nullable Throwable failure) {
        CallSite site = site(request);
        if (failure instanceof TokenUnavailable) {
            TokenUnavailable none = (TokenUnavailable) failure;
            return new OneStoreTokenException(
                    site, String.valueOf(none.getMessage()), none.isRetryable(), none.getCause());
        }
        if (failure instanceof RefusedAnswer) {
            RefusedAnswer refused = (RefusedAnswer) failure;
            return OneStoreApiException.of(site, refused.code, refused.apiMessage, 200);
        }
        if (failure instanceof UnreadableAnswer) {
            UnreadableAnswer unreadable = (UnreadableAnswer) failure;
            return new OneStoreResponseException(
                    site,
                    unreadable.httpStatus(),
                    String.valueOf(failure.getMessage()),
                    unreadable.isPassing(),
                    failure.getCause());
        }
        if (failure instanceof IOException) {
            CallState state = CallState.of(request);
            return state.isAwaitingToken()
                    ? new OneStoreTokenException(site, "none came: " + failure.getMessage(), true, failure)
                    : new OneStoreConnectionException(site, state.isSent(), (IOException) failure);
        }
        return failure instanceof RuntimeException ? (RuntimeException) failure : new IllegalStateException(failure);
    }

    /** The call was answered with a failure. */
    OneStoreException of(Request request, Response<?> response) {
        CallSite site = site(request);
        ResponseBody body = response.errorBody();
        Buffer text = body == null ? new Buffer() : body.source().getBuffer().clone();
        ErrorDetail refusal = answers.refusal(text);
        ErrorCode code = refusal == null ? null : refusal.code();
        if (refusal != null && code != null) {
            return OneStoreApiException.of(site, code.value(), refusal.message(), response.code());
        }
        String problem = "an answer that is not ONE store's JSON, beginning with " + Excerpt.of(text);
        return new OneStoreResponseException(
                site, response.code(), problem, PassingStatus.includes(response.code()), null);
    }

    private CallSite site(Request request) {
        Operation operation = Operations.of(request);
        return new CallSite(operation.id(), operation.retry() != Retry.SAFE, environment, market);
    }
}
