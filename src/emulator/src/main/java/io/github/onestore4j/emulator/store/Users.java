package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is logged in at ONE store, by the access tokens that their logins gave. */
public final class Users {
    private final Map<String, String> usersByToken = new HashMap<>();
    private final Set<String> expired = new HashSet<>();

    Users() {}

    /** A user logs in; answers the user's access token. */
    public synchronized String login(String user) {
        String token = UUID.randomUUID().toString();
        usersByToken.put(token, user);
        return token;
    }

    /** A token comes to its end. */
    public synchronized void expire(String token) {
        expired.add(token);
    }

    /** Who bears a token. */
    public synchronized String of(String token) {
        String user = usersByToken.get(token);
        if (user == null) {
            throw new Refusal(ErrorCode.INVALID_USER_ACCESS_TOKEN);
        }
        if (expired.contains(token)) {
            throw new Refusal(ErrorCode.USER_ACCESS_TOKEN_EXPIRED);
        }
        return user;
    }

    synchronized void clear() {
        usersByToken.clear();
        expired.clear();
    }
}
