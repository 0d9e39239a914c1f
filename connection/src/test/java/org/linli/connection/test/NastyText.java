package org.linli.connection.test;

/** A text made to exhaust whoever reads it; counts how often it is looked at. */
final class NastyText implements CharSequence {

    private static final int LOOKS_AT_EACH_CHARACTER = 200;

    private final String description;
    private final String text;
    private long looks;

    NastyText(String beginning, String piece, int length) {
        description = "\"" + beginning + "\" and " + length + " characters of \"" + piece + "\"";
        text = beginning + piece.repeat(length / piece.length());
    }

    @Override
    public char charAt(int index) {
        if (++looks > 1000 + (long) LOOKS_AT_EACH_CHARACTER * text.length()) {
            throw new LookedAtTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return description;
    }

    /** Whoever looks that often comes to no end with a longer text. */
    static final class LookedAtTooOften extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
