package org.linli.chassis.crypto;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a protected field holds, which decides the spellings that count as the same value in a blind index. */
public enum FieldKind {
    /** Free text such as an address detail: compatibility forms are unified, nothing else. */
    TEXT(UnaryOperator.identity()),
    /** A person's name: spaces vanish, every middle dot is the same, Latin letters are upper-case. */
    NAME(text -> Patterns.MIDDLE_DOT
            .matcher(Patterns.SPACE.matcher(text).replaceAll(""))
            .replaceAll("·")
            .toUpperCase(Locale.ROOT)),
    /** A telephone number: punctuation vanishes, as does the prefix of China before a mobile number. */
    PHONE(text -> Patterns.CHINA_PREFIX
            .matcher(Patterns.PHONE_PUNCTUATION.matcher(text).replaceAll(""))
            .replaceFirst("")),
    /** A number of an identity document: spaces vanish and the check letter is upper-case (GB 11643). */
    ID_NUMBER(text -> Patterns.SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));

    private final UnaryOperator<String> own;

    FieldKind(UnaryOperator<String> own) {
        this.own = own;
    }

    /** The one spelling under which a value is indexed; empty when nothing is left of it. */
    public String normalise(String value) {
        return own.apply(Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
    }

    private static final class Patterns {
        static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
        static final Pattern MIDDLE_DOT = Pattern.compile("[•‧∙⋅・.]");
        static final Pattern PHONE_PUNCTUATION = Pattern.compile("[\\s()\\-‐‑–—]+", Pattern.UNICODE_CHARACTER_CLASS);
        static final Pattern CHINA_PREFIX = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");
    }
}
