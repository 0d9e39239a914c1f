package org.linli.connection;

/**
 * Chooses between the two languages of a problem: Chinese unless English is preferred. Reads what it can of the header
 * and leaves the rest alone; nothing that stands in it is an error.
 */
public final class Languages {

    private Languages() {}

    /** @param header the value of {@code Accept-Language}, possibly absent or malformed */
    public static boolean englishPreferred(String header) {
        if (header == null) {
            return false;
        }
        double chinese = 0;
        double english = 0;
        int place = 0;
        for (String range : header.split(",", 64)) {
            String[] parts = range.split(";", 2);
            String tag = parts[0].strip();
            // The earlier of two with the same weight is preferred.
            double weight = weight(parts.length < 2 ? "" : parts[1].strip()) - 1e-6 * place++;
            if (isOf("en", tag)) {
                english = Math.max(english, weight);
            } else if (isOf("zh", tag)) {
                chinese = Math.max(chinese, weight);
            }
        }
        return english > chinese;
    }

    private static boolean isOf(String language, String tag) {
        return tag.regionMatches(true, 0, language, 0, 2) && (tag.length() == 2 || tag.charAt(2) == '-');
    }

    /** Nothing said is 1; what is no weight is none at all. */
    private static double weight(String parameter) {
        if (parameter.isEmpty()) {
            return 1;
        }
        String value = parameter.replaceFirst("(?i)^q\\s*=\\s*", "");
        return value.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(value)) : 0;
    }
}
