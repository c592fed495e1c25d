package io.github.onestore4j.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicInteger;

/** The runtime's own cryptography, which counts how often a signature is verified. */
final class CountingProvider extends Provider {
    private static final long serialVersionUID = 1;
    private static final String ALGORITHM = "SHA512withRSA";

    private final AtomicInteger verifications = new AtomicInteger();

    CountingProvider() {
        super("Counting", "1", "counts");
        putService(new Service(this, "Signature", ALGORITHM, Counting.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
                return new Counting(verifications);
            }
        });
    }

    int verifications() {
        return verifications.get();
    }

    /** A signature that counts. */
    private static final class Counting extends SignatureSpi {
        private final AtomicInteger verifications;
        private final Signature signature;

        Counting(AtomicInteger verifications) {
            this.verifications = verifications;
            try {
                this.signature = Signature.getInstance(ALGORITHM);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            signature.initVerify(key);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int offset, int length) throws SignatureException {
            signature.update(bytes, offset, length);
        }

        @Override
        protected void engineUpdate(byte next) throws SignatureException {
            signature.update(next);
        }

        @Override
        protected boolean engineVerify(byte[] bytes) throws SignatureException {
            verifications.incrementAndGet();
            return signature.verify(bytes);
        }

        @Override
        protected void engineInitSign(PrivateKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected byte[] engineSign() {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
