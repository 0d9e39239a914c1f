package org.linli.grievance.contact;

import java.util.List;

/**
 * What people wrote, without the numbers of persons in it.
 *
 * @param texts the texts in the order in which they were given, with a star for each digit
 * @param numbers all numbers of the matter, sealed; null when there are none
 */
public record LiftedWords(List<String> texts, byte[] numbers) {

    public String text(int index) {
        return texts.get(index);
    }
}
