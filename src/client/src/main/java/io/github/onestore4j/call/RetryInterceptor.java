package io.github.onestore4j.call;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.ErrorDetail;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call again where the spec lets it: one that only reads after any passing failure, a change of state only when
 * nothing of it was sent, and some not at all. It never waits beyond the call's deadline.
 */
public final class RetryInterceptor implements Interceptor {

    private final RetryPolicy policy;
    private final Answers answers;

    /** Tries again by this policy. */
    public RetryInterceptor(RetryPolicy policy, Answers answers) {
        this.policy = policy;
        this.answers = answers;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        policy.call();
        for (int tries = 1; ; tries++) {
            Response response;
            try {
                response = chain.proceed(chain.request());
            } catch (IOException failure) {
                if (isPassing(failure, chain) && waitForAnother(chain, tries, null)) {
                    continue;
                }
                throw failure;
            }
            if (!isPassing(response, chain) || !waitForAnother(chain, tries, response)) {
                return response;
            }
            response.close();
        }
    }

    private static boolean isPassing(IOException failure, Chain chain) {
        boolean lasting = failure instanceof UnreadableAnswer && !((UnreadableAnswer) failure).isPassing();
        if (failure instanceof TokenUnavailable || lasting) {
            return false;
        }
        Retry retry = Operations.of(chain.request()).retry();
        boolean unsent = !CallState.of(chain.request()).isSent();
        return retry == Retry.SAFE || (retry == Retry.UNSENT && unsent);
    }

    private boolean isPassing(Response response, Chain chain) {
        return Operations.of(chain.request()).retry() == Retry.SAFE
                && (PassingStatus.includes(response.code()) || isMaintenance(response));
    }

    private boolean isMaintenance(Response response) {
        ResponseBody body = response.body();
        if (response.isSuccessful() || body == null) {
            return false;
        }
        Buffer text = body.source().getBuffer();
        ErrorDetail refusal = answers.refusal(text);
        return refusal != null && ErrorCode.SERVICE_MAINTENANCE.equals(refusal.code());
    }

    private boolean waitForAnother(Chain chain, int tries, @Nullable Response response) throws InterruptedIOException {
        try {
            return !chain.call().isCanceled() && policy.waitForAnother(tries, response, CallState.of(chain.request()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before the call was made again");
        }
    }
}
