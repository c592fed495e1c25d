package io.github.onestore4j.internal.text;

/** What UTF-8 has bytes for. */
public final class Unicode {
    private Unicode() {}

    /** Returns whether a text contains no half of a surrogate pair, which would be sent as a question mark. */
    public static boolean isWellFormed(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
