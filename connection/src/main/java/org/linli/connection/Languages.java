package org.linli.connection;

import java.util.Locale;

/**
 * Chooses between the two languages that answers are written in: Chinese unless English is preferred. Reads what it can
 * of the header in one pass, however long it is, and leaves the rest alone; nothing that stands in it is an error.
 */
public final class Languages {

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final String ANY = "*";
    private static final int LONGEST_SUBTAG = 8;
    private static final int MOST_DECIMALS = 3;

    private Languages() {}

    /**
     * The language with the higher weight, of two alike the one named first; RFC 9110, section 12.5.4.
     *
     * @param header the value of {@code Accept-Language}, possibly absent; a member that cannot be read counts for nothing
     */
    public static Locale preferred(String header) {
        return header != null && isEnglishPreferred(header) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    private static boolean isEnglishPreferred(String header) {
        Wish chinese = Wish.NONE;
        Wish english = Wish.NONE;
        Wish any = Wish.NONE;
        int start = 0;
        while (start <= header.length()) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            String member = header.substring(start, end);
            int semicolon = member.indexOf(';');
            String tag = (semicolon < 0 ? member : member.substring(0, semicolon)).strip();
            Wish wish = new Wish(semicolon < 0 ? 1000 : thousandths(member.substring(semicolon + 1)), start);
            chinese = isOf(CHINESE, tag) ? chinese.or(wish) : chinese;
            english = isOf(ENGLISH, tag) ? english.or(wish) : english;
            any = tag.equals(ANY) ? any.or(wish) : any;
            start = end + 1;
        }
        return english.orElse(any).isBefore(chinese.orElse(any));
    }

    private static boolean isOf(String language, String tag) {
        return tag.regionMatches(true, 0, language, 0, 2) && (tag.length() == 2 || hasSubtags(tag));
    }

    /** {@code -} and one to eight letters or digits, over and over. */
    private static boolean hasSubtags(String tag) {
        int length = LONGEST_SUBTAG;
        for (int i = 2; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? length == 0 : length == LONGEST_SUBTAG || !isLetterOrDigit(c)) {
                return false;
            }
            length = hyphen ? 0 : length + 1;
        }
        return length > 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Of {@code q=0.8}, 800; of what is no weight, less than nothing. */
    private static int thousandths(String parameter) {
        String text = parameter.strip();
        int equals = text.indexOf('=');
        if (equals < 0 || !text.substring(0, equals).strip().equalsIgnoreCase("q")) {
            return -1;
        }
        String weight = text.substring(equals + 1).strip();
        if (weight.isEmpty() || weight.length() > MOST_DECIMALS + 2 || weight.length() > 1 && weight.charAt(1) != '.') {
            return -1;
        }
        String digits = weight.charAt(0) + weight.substring(Math.min(2, weight.length()));
        boolean isNumber = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = isNumber ? Integer.parseInt((digits + "000").substring(0, MOST_DECIMALS + 1)) : -1;
        return value <= 1000 ? value : -1;
    }

    /** How much a language is wanted, and where that was said. */
    private record Wish(int weight, int place) {

        static final Wish NONE = new Wish(-1, 0);

        Wish or(Wish other) {
            return other.weight > weight ? other : this;
        }

        Wish orElse(Wish other) {
            return weight < 0 ? other : this;
        }

        boolean isBefore(Wish other) {
            return weight > 0 && (weight > other.weight || (weight == other.weight && place < other.place));
        }
    }
}
