package org.linli.outreach.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Something a visit found that somebody has to see to.
 *
 * @param id by which grievance-service files it once
 * @param itemCode the item of grievance-service's catalogue
 * @param text ciphertext of the words
 */
@Embeddable
public record Need(
        @Column(name = "need_id") UUID id,
        @Column(name = "need_item") String itemCode,
        @Column(name = "need_text") byte[] text) {}
