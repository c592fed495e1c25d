package io.github.onestore4j.call;

/** What a token may consist of to stand behind the word Bearer. */
public final class TokenText {
    private TokenText() {}

    /** Whether a text has visible ASCII characters alone, so that nothing of it can end a header. */
    public static boolean fitsHeader(String token) {
        return token.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}
