package io.github.onestore4j.error;

import io.github.onestore4j.internal.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * ONE store refused the call and said why.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-standardresponsecode">ONE
 *     store's page</a>
 */
public class OneStoreApiException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final String rawCode;
    private final @Nullable String apiMessage;
    private final int httpStatus;

    /**
     * Returns the exception for a refusal: a {@link OneStoreLoginRequiredException} if it is about the user's token.
     *
     * @param tokenWasRenewed whether the request was repeated with another access token before
     */
    public static OneStoreApiException of(
            CallSite site, String rawCode, @Nullable String apiMessage, int httpStatus, boolean tokenWasRenewed) {
        ErrorCode code = ErrorCode.of(rawCode);
        return code.equals(ErrorCode.USER_ACCESS_TOKEN_EXPIRED) || code.equals(ErrorCode.INVALID_USER_ACCESS_TOKEN)
                ? new OneStoreLoginRequiredException(site, rawCode, apiMessage, httpStatus)
                : new OneStoreApiException(site, rawCode, apiMessage, httpStatus, tokenWasRenewed);
    }

    OneStoreApiException(
            CallSite site, String rawCode, @Nullable String apiMessage, int httpStatus, boolean tokenWasRenewed) {
        super(
                site,
                describe(ErrorCode.of(rawCode), apiMessage, httpStatus)
                        + (tokenWasRenewed ? " The request was retried once with a new access token." : ""),
                site.changesState() && leavesOpen(ErrorCode.of(rawCode), httpStatus),
                null);
        this.rawCode = rawCode;
        this.apiMessage = apiMessage;
        this.httpStatus = httpStatus;
    }

    /** Returns the reason; an unknown code if ONE store sent one that this library does not know. */
    public final ErrorCode code() {
        return ErrorCode.of(rawCode);
    }

    /** Returns the reason as ONE store sent it. */
    public final String rawCode() {
        return rawCode;
    }

    /** Returns ONE store's own sentence; null if it sent none. */
    public final @Nullable String apiMessage() {
        return apiMessage;
    }

    /** Returns the HTTP status of the response. It can differ from the one on ONE store's page: go by {@link #code}. */
    public final int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean isRetryable() {
        boolean canPass = code().isKnown() ? code().isRetryable() : HttpStatus.canPass(httpStatus);
        return canPass && !mayHaveHappened();
    }

    /**
     * A code that this library does not know may stand for anything, unless HTTP says that the request was at fault.
     */
    private static boolean leavesOpen(ErrorCode code, int httpStatus) {
        return code.isKnown() ? code.equals(ErrorCode.INTERNAL_ERROR) : !HttpStatus.isRefusal(httpStatus);
    }

    private static String describe(ErrorCode code, @Nullable String apiMessage, int httpStatus) {
        StringBuilder text = new StringBuilder(code.isKnown() ? code.value() : Quotation.of(code.value()))
                .append(" (HTTP ")
                .append(httpStatus)
                .append(')');
        String sentence = apiMessage != null ? apiMessage : code.message();
        if (sentence != null) {
            text.append(": ").append(Quotation.of(sentence));
        }
        if (code.whatToDo() != null) {
            text.append(" - ").append(code.whatToDo());
        }
        return text.toString();
    }
}
