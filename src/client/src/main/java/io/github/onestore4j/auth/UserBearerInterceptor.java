package io.github.onestore4j.auth;

import io.github.onestore4j.call.UserAccessToken;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Puts the token of the user whom a call is made for into its request. A refused token is the user's affair: nothing is
 * replayed.
 */
public final class UserBearerInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        UserAccessToken user = request.tag(UserAccessToken.class);
        if (user == null) {
            throw new IOException("a call without a user's access token");
        }
        return chain.proceed(request.newBuilder()
                .header("Authorization", "Bearer " + user.value())
                .build());
    }
}
