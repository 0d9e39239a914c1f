package org.linli.chassis.header;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats that {@code Accept} asks for, as far as they can be read; RFC 9110, section 12.5.1. */
public final class AcceptedFormats {

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("(\\*|" + TOKEN + ")/(\\*|" + TOKEN + ")");
    private static final Pattern QUALITY = Pattern.compile("(?i)q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");
    private static final Pattern PARAMETER = Pattern.compile(TOKEN + "=" + TOKEN);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final List<Range> ranges;

    private AcceptedFormats(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @param header all lines of the header, joined by commas; members that cannot be read count for nothing */
    public static AcceptedFormats of(String header) {
        String plain = QUOTED.matcher(header).replaceAll("quoted");
        return new AcceptedFormats(Arrays.stream(plain.split(",", -1))
                .map(member -> range(member.strip()))
                .filter(range -> range != null)
                .toList());
    }

    /** True when nothing at all would be taken. */
    public boolean nothing() {
        return ranges.stream().noneMatch(Range::wanted);
    }

    /** Whether an answer of the type would be taken: the most telling member decides. */
    public boolean take(String type, String subtype) {
        return ranges.stream()
                .filter(range -> range.covers(type, subtype))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::wanted)
                .orElse(false);
    }

    /** The header without what cannot be read and what is not wanted. */
    @Override
    public String toString() {
        return ranges.stream()
                .filter(Range::wanted)
                .map(range -> range.type + '/' + range.subtype + ";q=" + range.quality)
                .collect(Collectors.joining(", "));
    }

    private static Range range(String member) {
        String[] parts = member.split(";", -1);
        Matcher name = RANGE.matcher(parts[0].strip());
        if (!name.matches() || name.group(1).equals("*") && !name.group(2).equals("*")) {
            return null;
        }
        String quality = "1";
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String parameter = part.strip();
            Matcher weight = QUALITY.matcher(parameter);
            if (weight.matches()) {
                quality = weight.group(1);
            } else if (parameter.toLowerCase(Locale.ROOT).startsWith("q=")
                    || !PARAMETER.matcher(parameter).matches()) {
                return null;
            }
        }
        return new Range(name.group(1).toLowerCase(Locale.ROOT), name.group(2).toLowerCase(Locale.ROOT), quality);
    }

    private record Range(String type, String subtype, String quality) {

        boolean wanted() {
            return Double.parseDouble(quality) > 0;
        }

        boolean covers(String wantedType, String wantedSubtype) {
            return (type.equals("*") || type.equals(wantedType))
                    && (subtype.equals("*") || subtype.equals(wantedSubtype));
        }

        int precision() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }
}
