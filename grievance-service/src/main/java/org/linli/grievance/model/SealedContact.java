package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How to reach whoever filed a matter, and where it is: ciphertext, opened by the contact feature alone.
 *
 * @param address the place in words; null when not given
 * @param phone the number to call; null when not given
 * @param numbers the numbers of persons that stood in the matter's texts; null when there were none
 */
@Embeddable
public record SealedContact(
        @Column(name = "address") byte[] address,
        @Column(name = "contact_phone") byte[] phone,
        @Column(name = "numbers_in_text") byte[] numbers) {

    public static final SealedContact NONE = new SealedContact(null, null, null);

    public SealedContact with(byte[] sealedNumbers) {
        return new SealedContact(address, phone, sealedNumbers);
    }
}
