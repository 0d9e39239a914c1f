package org.linli.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tags of a condition; RFC 9110, section 8.8.3 and 13.1. */
public final class EntityTags {

    private static final Pattern NEXT =
            Pattern.compile("[\\s,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?=,|$)[\\s,]*");

    private final List<Tag> tags;

    /** @param tags null for {@code *}, which every version matches */
    private EntityTags(List<Tag> tags) {
        this.tags = tags;
    }

    /** @param header all lines of the header, joined by commas; empty when it cannot be read */
    public static Optional<EntityTags> parse(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(null));
        }
        List<Tag> tags = new ArrayList<>();
        Matcher next = NEXT.matcher(header);
        int end = 0;
        while (end < header.length() && next.region(end, header.length()).lookingAt()) {
            tags.add(new Tag(next.group(1) != null, next.group(2)));
            end = next.end();
        }
        return end < header.length() || tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(tags));
    }

    /** For changes: a weak tag says too little to act on. */
    public boolean strongly(Predicate<String> current) {
        return tags == null || tags.stream().anyMatch(tag -> !tag.weak && current.test(tag.opaque));
    }

    /** For readings: what is meant to be the same is good enough. */
    public boolean weakly(Predicate<String> current) {
        return tags == null || tags.stream().anyMatch(tag -> current.test(tag.opaque));
    }

    private record Tag(boolean weak, String opaque) {}
}
