package io.github.onestore4j.error;

import io.github.onestore4j.log.Quotation;
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

    /** The exception for a refusal: for a refused user a {@link OneStoreLoginRequiredException}. */
    public static OneStoreApiException of(CallSite site, String rawCode, @Nullable String apiMessage, int httpStatus) {
        ErrorCode code = ErrorCode.of(rawCode);
        return code.equals(ErrorCode.USER_ACCESS_TOKEN_EXPIRED) || code.equals(ErrorCode.INVALID_USER_ACCESS_TOKEN)
                ? new OneStoreLoginRequiredException(site, rawCode, apiMessage, httpStatus)
                : new OneStoreApiException(site, rawCode, apiMessage, httpStatus);
    }

    OneStoreApiException(CallSite site, String rawCode, @Nullable String apiMessage, int httpStatus) {
        super(site, describe(site, ErrorCode.of(rawCode), apiMessage, httpStatus), null);
        this.rawCode = rawCode;
        this.apiMessage = apiMessage;
        this.httpStatus = httpStatus;
    }

    /** The reason; an unknown code where ONE store sent one that this library does not know. */
    public final ErrorCode code() {
        return ErrorCode.of(rawCode);
    }

    /** The reason as ONE store sent it. */
    public final String rawCode() {
        return rawCode;
    }

    /** ONE store's own sentence; null when it sent none. */
    public final @Nullable String apiMessage() {
        return apiMessage;
    }

    /** The HTTP status of the answer. It can differ from the one on ONE store's page: go by {@link #code}. */
    public final int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean isRetryable() {
        return code().isRetryable() && !mayHaveHappened();
    }

    @Override
    public boolean mayHaveHappened() {
        return changesState() && leavesOpen(code(), httpStatus);
    }

    private static boolean leavesOpen(ErrorCode code, int httpStatus) {
        return code.isKnown() ? code.equals(ErrorCode.INTERNAL_ERROR) : httpStatus >= 500;
    }

    private static String describe(CallSite site, ErrorCode code, @Nullable String apiMessage, int httpStatus) {
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
        return text + outcome(site.changesState() && leavesOpen(code, httpStatus));
    }
}
