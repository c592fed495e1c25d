package io.github.onestore4j.emulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An app's pair of keys: ONE store signs with one, and the developer center shows the other as license key. */
public final class AppKey {
    private static final int MOST_SIGNATURES = 1000;

    private final KeyPair pair;
    /** The last texts and their signatures, which are always the same: a list signs each of its rows. */
    private final Map<String, String> signatures = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_SIGNATURES;
        }
    });

    private AppKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Makes a new pair of so many bits. */
    public static AppKey ofBits(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new AppKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no RSA", impossible);
        }
    }

    /**
     * Reads a private RSA key as {@code openssl genpkey -algorithm RSA} writes it: PKCS#8, in PEM or in bare Base64.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static AppKey ofPem(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            if (rsa.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
                RSAPublicKeySpec publicKey = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
                return new AppKey(new KeyPair(rsa.generatePublic(publicKey), key));
            }
            throw new IllegalArgumentException("this RSA key does not hold its public part");
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalArgumentException(
                    "not a private RSA key in PKCS#8; make one with openssl genpkey -algorithm RSA", notAKey);
        }
    }

    /** Returns the key of {@link App#example}, which is no secret. */
    static AppKey demo() {
        try (InputStream pem = AppKey.class.getResourceAsStream("demo-key.pem")) {
            if (pem == null) {
                throw new IllegalStateException("demo-key.pem is missing beside " + AppKey.class.getName());
            }
            return ofPem(new String(pem.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the license key as the developer center shows it. */
    public String licenseKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Returns the private key, in Base64 of PKCS#8, as {@link #ofPem} reads it. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    /** Returns ONE store's signature of a text, in Base64. */
    public String sign(String text) {
        String known = signatures.get(text);
        String signature = known == null ? Base64.getEncoder().encodeToString(signBytes(text)) : known;
        signatures.put(text, signature);
        return signature;
    }

    /** Returns ONE store's signature of a text. */
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
