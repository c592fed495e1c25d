package io.github.onestore4j.signature;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether ONE store has signed a text for an app. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class SignatureVerifier {
    private static final String ALGORITHM = "SHA512withRSA";

    private final LicenseKeys keys;
    private final @Nullable Provider provider;

    /**
     * Verifies with these keys.
     *
     * @param provider who does the cryptography; null for the runtime's own
     */
    public SignatureVerifier(LicenseKeys keys, @Nullable Provider provider) {
        this.keys = keys;
        this.provider = provider;
    }

    /**
     * Tries a signature on texts, in their order.
     *
     * @param app whose key it has to be
     * @param signature the signature; null when the message has none
     * @param texts what may have been signed
     */
    public Verdict verify(String app, @Nullable SignatureText signature, List<SignedText> texts) {
        if (signature == null) {
            return Verdict.of(Verdict.Outcome.NO_SIGNATURE, app);
        }
        LicenseKey key = keys.get(app);
        if (key == null) {
            return Verdict.of(Verdict.Outcome.UNKNOWN_APP, app);
        }
        Verdict verdict = verify(app, key, signature, texts);
        return verdict.outcome() == Verdict.Outcome.FORGED ? orAnotherApp(verdict, key, signature, texts) : verdict;
    }

    /** Tries the other keys, each once, as an app can have its key under two names. */
    private Verdict orAnotherApp(Verdict forged, LicenseKey key, SignatureText signature, List<SignedText> texts) {
        Set<PublicKey> tried = new HashSet<>(Collections.singleton(key.publicKey()));
        for (Map.Entry<String, LicenseKey> other : keys.asMap().entrySet()) {
            if (!tried.add(other.getValue().publicKey())) {
                continue;
            }
            Verdict verdict = verify(other.getKey(), other.getValue(), signature, texts);
            if (verdict.isValid()) {
                return verdict.but(Verdict.Outcome.WRONG_APP);
            }
        }
        return forged;
    }

    private Verdict verify(String app, LicenseKey key, SignatureText signature, List<SignedText> texts) {
        byte[] bytes = signature.decode(key.signatureBytes());
        if (bytes == null) {
            return Verdict.of(Verdict.Outcome.BAD_ENCODING, app);
        }
        Set<String> tried = new HashSet<>();
        try {
            for (SignedText text : texts) {
                if (tried.add(text.text()) && matches(key, bytes, text.bytes())) {
                    return Verdict.of(Verdict.Outcome.VALID, text.rule(), app);
                }
            }
            return Verdict.of(Verdict.Outcome.FORGED, app);
        } catch (InvalidKeyException unusable) {
            return Verdict.of(Verdict.Outcome.BAD_KEY, app);
        }
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
