package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Which item of the catalogue a matter is, and how that was decided.
 *
 * @param itemCode the item's code
 * @param itemName its Chinese name at that time
 * @param catalogueVersion the version of the catalogue that was in force
 * @param by how it was decided
 * @param reason the words that decided it, for people to check
 */
@Embeddable
public record Classified(
        @Column(name = "item_code") String itemCode,
        @Column(name = "item_name") String itemName,
        @Column(name = "catalogue_version") int catalogueVersion,

        @Enumerated(EnumType.STRING) @Column(name = "classified_by")
        By by,

        @Column(name = "classified_reason") String reason) {

    /** How a category came about. */
    public enum By {
        /** The person who filed it chose it. */
        PERSON,
        /** Words of the text stand among the item's keywords. */
        KEYWORDS,
        /** Nothing matched; a person should look. */
        FALLBACK
    }
}
