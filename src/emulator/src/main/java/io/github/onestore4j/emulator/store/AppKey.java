package io.github.onestore4j.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** An app's pair of keys: ONE store signs with one, and the developer centre shows the other as licence key. */
public final class AppKey {
    private final KeyPair pair;

    private AppKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new pair of so many bits. */
    public static AppKey ofBits(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new AppKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no RSA", impossible);
        }
    }

    /** The licence key as the developer centre shows it. */
    public String licenseKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** ONE store's signature of a text, in Base64. */
    public String sign(String text) {
        return Base64.getEncoder().encodeToString(signBytes(text));
    }

    /** ONE store's signature of a text. */
    public byte[] signBytes(String text) {
        try {
            Signature signature = Signature.getInstance("SHA512withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime cannot sign", impossible);
        }
    }

    @Override
    public String toString() {
        return "AppKey";
    }
}
