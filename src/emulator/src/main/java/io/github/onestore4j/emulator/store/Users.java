package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is logged in at ONE store, by the access tokens that their logins gave. */
public final class Users {
    private final Map<String, String> usersByToken = new LinkedHashMap<>();
    private final Set<String> expired = new HashSet<>();

    Users() {}

    /** Logs a user in, and returns the user's access token. */
    public synchronized String login(String user) {
        String token = UUID.randomUUID().toString();
        usersByToken.put(token, user);
        return token;
    }

    /** Lets a token expire. */
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

    /** Lets a user bear a token of a tester's choice. */
    public synchronized void login(String user, String token) {
        usersByToken.put(token, user);
        expired.remove(token);
    }

    /** Returns who is logged in. */
    public synchronized List<StoreState.Login> logins() {
        return usersByToken.entrySet().stream()
                .map(login -> new StoreState.Login(login.getKey(), login.getValue(), expired.contains(login.getKey())))
                .toList();
    }

    synchronized void restore(List<StoreState.Login> logins) {
        for (StoreState.Login login : logins) {
            usersByToken.put(login.userAccessToken(), login.user());
            if (login.expired()) {
                expired.add(login.userAccessToken());
            }
        }
    }

    synchronized void clear() {
        usersByToken.clear();
        expired.clear();
    }
}
