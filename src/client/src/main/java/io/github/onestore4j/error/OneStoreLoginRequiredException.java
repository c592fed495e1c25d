package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/**
 * ONE store refused a user's access token: it has expired, or is not known. Nothing was done. Let the user log in
 * again, and make the call with the token from that login.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw#standard-response-codes">ONE
 *     store's page</a>
 */
public final class OneStoreLoginRequiredException extends OneStoreApiException {
    private static final long serialVersionUID = 1;

    OneStoreLoginRequiredException(CallSite site, String rawCode, @Nullable String apiMessage, int httpStatus) {
        super(site, rawCode, apiMessage, httpStatus, false);
    }
}
