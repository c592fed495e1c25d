package io.github.onestore4j.emulator.store;

/**
 * An app of the developer centre.
 *
 * @param clientId its client id
 * @param clientSecret its secret
 */
public record App(String clientId, String clientSecret) {
    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
