package org.linli.chassis.header;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.PlainText;

/**
 * What a person says in a header, such as why somebody's data is needed. Headers carry ASCII, so that it comes as UTF-8 in
 * percent-encoding.
 *
 * @param value the words in their normal form; empty when there is nothing to be seen
 */
@Schema(type = SchemaType.STRING)
public record HeaderText(String value) {

    /** As much as 200 characters can take. */
    public static final int LONGEST_ENCODED = 2400;

    /** @throws IllegalArgumentException when it is too long, not well encoded or has characters that text must not have */
    public static HeaderText parse(String encoded) {
        if (encoded.length() > LONGEST_ENCODED) {
            throw new IllegalArgumentException("too long");
        }
        String words = PlainText.normalised(PercentEncoding.decode(encoded));
        return new HeaderText(words == null ? "" : words);
    }

    /** @return the words; null when the header is absent */
    public static String valueOf(HeaderText header) {
        return header == null ? null : header.value;
    }
}
