package io.github.onestore4j.signature;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app's license key from the developer center, which proves what ONE store has signed. It is a type of its own so
 * that it and a signature cannot be given in each other's place. Immutable; toString leaves the key out.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class LicenseKey {
    private static final int SMALLEST = 1024;
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

    private final RSAPublicKey key;

    private LicenseKey(RSAPublicKey key) {
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @param text Base64 of an X.509 public key, as the developer center shows it or as PEM, with or without line
     *     breaks
     * @throws IllegalArgumentException if it is no RSA key, or one of less than 1024 bits; the message does not hold it
     */
    public static LicenseKey of(String text) {
        String base64 =
                text.replaceAll("-----[A-Z ]+-----", "").replace("\\n", "").replaceAll("\\s", "");
        if (base64.isEmpty()) {
            throw new IllegalArgumentException("the license key is empty");
        }
        Matcher foreign = NOT_BASE64.matcher(base64);
        if (foreign.find()) {
            throw new IllegalArgumentException("the license key is not Base64: it has the character "
                    + String.format("U+%04X", base64.codePointAt(foreign.start())) + " at position "
                    + (foreign.start() + 1) + " of " + base64.length());
        }
        RSAPublicKey key = parse(base64);
        int bits = key.getModulus().bitLength();
        if (bits < SMALLEST) {
            throw new IllegalArgumentException("the license key has " + bits + " bits, less than " + SMALLEST);
        }
        return new LicenseKey(key);
    }

    private static RSAPublicKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            return (RSAPublicKey) key;
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the license key is not Base64", notBase64);
        } catch (InvalidKeySpecException | ClassCastException noKey) {
            throw new IllegalArgumentException("the license key is not an RSA public key in X.509 form", noKey);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java runtime has no RSA", impossible);
        }
    }

    PublicKey publicKey() {
        return key;
    }

    /** How many bytes a signature of this key has. */
    int signatureBytes() {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    @Override
    public String toString() {
        return "LicenseKey[RSA " + key.getModulus().bitLength() + "]";
    }
}
