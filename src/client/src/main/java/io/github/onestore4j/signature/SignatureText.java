package io.github.onestore4j.signature;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it was received: Base64 of the standard or the URL alphabet, with or without padding and line breaks,
 * with a space where a form has eaten a plus sign and with {@code \/} where JSON has escaped a slash; or hexadecimal.
 * Immutable; toString leaves it out.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class SignatureText {
    private final String text;

    private SignatureText(String text) {
        this.text = text;
    }

    /** Keeps a signature as it was received. */
    public static SignatureText of(String text) {
        return new SignatureText(text);
    }

    /**
     * The signature's bytes for a key that signs with so many; null when the text is neither Base64 nor hexadecimal.
     */
    byte @Nullable [] decode(int signatureBytes) {
        if (text.length() == 2 * signatureBytes && text.matches("[0-9a-f]+|[0-9A-F]+")) {
            return hexadecimal();
        }
        return base64();
    }

    private byte[] hexadecimal() {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(text.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private byte @Nullable [] base64() {
        byte[] plain = plain();
        try {
            byte[] bytes = Base64.getDecoder().decode(plain);
            // Bits after the last byte carry nothing; a text that sets them is not what was signed.
            return Arrays.equals(Base64.getEncoder().withoutPadding().encode(bytes), plain) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Returns the text in the standard alphabet, without padding and line breaks. */
    private byte[] plain() {
        byte[] plain = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ' || character == '-') {
                plain[length++] = '+';
            } else if (character == '_') {
                plain[length++] = '/';
            } else if (character == '/' && length > 0 && plain[length - 1] == '\\') {
                plain[length - 1] = '/';
            } else if (character != '\r' && character != '\n' && character != '\t') {
                plain[length++] = (byte) (character < 0x80 ? character : '?');
            }
        }
        int end = length;
        while (end > 0 && end > length - 2 && plain[end - 1] == '=') {
            end--;
        }
        return Arrays.copyOf(plain, end);
    }

    @Override
    public String toString() {
        return "SignatureText[\u2588]";
    }
}
