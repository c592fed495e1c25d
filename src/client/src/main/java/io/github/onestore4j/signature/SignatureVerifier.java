package io.github.onestore4j.signature;

import io.github.onestore4j.internal.text.Unicode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether ONE store has signed a text for an app. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class SignatureVerifier {
    private static final String ALGORITHM = "SHA512withRSA";

    /** What text is decoded with by mistake, and without loss. */
    private static final List<Charset> WRONG_CHARSETS =
            Collections.unmodifiableList(Arrays.asList(StandardCharsets.ISO_8859_1, windows1252()));

    private final Supplier<LicenseKeys> keys;
    private final @Nullable Provider provider;

    /**
     * Verifies with these keys.
     *
     * @param provider who does the cryptography; null for the runtime's own
     */
    public SignatureVerifier(LicenseKeys keys, @Nullable Provider provider) {
        this(() -> keys, provider);
    }

    /**
     * Verifies with the keys that there are at the time, so that they can be replaced.
     *
     * @param keys returns them; it is called for each signature, on the thread that verifies it
     * @param provider who does the cryptography; null for the runtime's own
     */
    public SignatureVerifier(Supplier<LicenseKeys> keys, @Nullable Provider provider) {
        this.keys = keys;
        this.provider = provider;
    }

    private static Charset windows1252() {
        return Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
    }

    /**
     * Tries a signature on texts, in their order. Each key is tried once on each text.
     *
     * @param app whose key it has to be
     * @param signature the signature; null if the message has none
     * @param texts what may have been signed, each with the rule that makes it out of a message
     */
    public Verdict verify(String app, @Nullable SignatureText signature, Map<String, SignatureRule> texts) {
        if (signature == null) {
            return Verdict.of(Verdict.Outcome.NO_SIGNATURE, app);
        }
        Trial trial = new Trial(keys.get(), signature, texts);
        Verdict verdict = trial.of(app);
        return verdict.outcome() == Verdict.Outcome.FORGED || verdict.outcome() == Verdict.Outcome.UNKNOWN_APP
                ? trial.ofAnotherApp(verdict)
                : verdict;
    }

    /** One signature, and the keys that were tried on it. */
    private final class Trial {
        private final LicenseKeys keys;
        private final SignatureText signature;
        private final Map<String, SignatureRule> texts;
        private final Set<PublicKey> tried = new HashSet<>();

        Trial(LicenseKeys keys, SignatureText signature, Map<String, SignatureRule> texts) {
            this.keys = keys;
            this.signature = signature;
            this.texts = texts;
        }

        Verdict of(String app) {
            Verdict verdict = keys.of(app).isEmpty()
                    ? Verdict.of(Verdict.Outcome.UNKNOWN_APP, app)
                            .but(
                                    Verdict.Outcome.UNKNOWN_APP,
                                    "there is no license key for this app, only for " + keys.apps())
                    : Verdict.of(Verdict.Outcome.FORGED, app);
            for (LicenseKey key : keys.of(app)) {
                if (tried.add(key.publicKey())) {
                    verdict = of(app, key);
                    if (verdict.isValid()) {
                        return verdict;
                    }
                }
            }
            return verdict;
        }

        private Verdict of(String app, LicenseKey key) {
            byte[] bytes = signature.decode(key.signatureBytes());
            if (bytes == null) {
                return Verdict.of(Verdict.Outcome.BAD_ENCODING, app);
            }
            try {
                for (Map.Entry<String, SignatureRule> text : texts.entrySet()) {
                    if (matches(key, bytes, encoded(text.getKey()))) {
                        return Verdict.of(Verdict.Outcome.VALID, text.getValue(), app);
                    }
                }
                for (String text : texts.keySet()) {
                    if (wasDecodedWrongly(key, bytes, text)) {
                        return Verdict.of(Verdict.Outcome.FORGED, app)
                                .but(
                                        Verdict.Outcome.FORGED,
                                        "the text was decoded with another charset than UTF-8: pass the bytes as they came");
                    }
                }
                return Verdict.of(Verdict.Outcome.FORGED, app);
            } catch (InvalidKeyException unusable) {
                return Verdict.of(Verdict.Outcome.BAD_KEY, app);
            }
        }

        /** Text of ASCII is the same in all of them. */
        private boolean wasDecodedWrongly(LicenseKey key, byte[] bytes, String text) throws InvalidKeyException {
            if (text.chars().allMatch(character -> character < 0x80)) {
                return false;
            }
            for (Charset charset : new HashSet<>(WRONG_CHARSETS)) {
                if (charset.newEncoder().canEncode(text) && matches(key, bytes, text.getBytes(charset))) {
                    return true;
                }
            }
            return false;
        }

        Verdict ofAnotherApp(Verdict own) {
            for (String other : keys.apps()) {
                Verdict verdict = of(other);
                if (verdict.isValid() && own.outcome() == Verdict.Outcome.UNKNOWN_APP) {
                    return own.but(
                            Verdict.Outcome.UNKNOWN_APP,
                            "there is no license key for this app, but the key of " + other
                                    + " fits: if both are one app, add its key under both names");
                }
                if (verdict.isValid()) {
                    return verdict.but(Verdict.Outcome.WRONG_APP);
                }
            }
            return own;
        }
    }

    /**
     * Returns a text as it is signed; null if it holds half of a surrogate pair. Nobody has signed that, and replacing
     * it would make it another text, which somebody may have signed.
     */
    private static byte @Nullable [] encoded(String text) {
        return Unicode.isWellFormed(text) ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    private boolean matches(LicenseKey key, byte[] signature, byte @Nullable [] text) throws InvalidKeyException {
        if (text == null) {
            return false;
        }
        try {
            Signature verification =
                    provider == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, provider);
            verification.initVerify(key.publicKey());
            verification.update(text);
            return verification.verify(signature);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the security provider has no " + ALGORITHM, missing);
        } catch (SignatureException notOfThisKey) {
            return false; // of another length, or not padded as this key pads
        }
    }
}
