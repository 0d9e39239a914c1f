package org.linli.grievance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.chassis.crypto.PersonalNumber;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.grievance.model.SealedContact;

/**
 * Lifts telephone, identity and other numbers of persons out of what people write into the sealed contact data, so that
 * the words can be stored, searched and shown.
 */
@ApplicationScoped
public class LiftingNumbers {

    @Inject
    ContactFields fields;

    /**
     * @param known the contact data so far, whose numbers are kept
     * @param source whose words the texts are
     * @param texts what people wrote; a null stays null
     */
    public LiftedWords lift(SealedContact known, NumberSource source, String... texts) {
        Set<NumberInText> numbers = new LinkedHashSet<>(fields.numbers(known.numbers()));
        int before = numbers.size();
        List<String> masked = new ArrayList<>();
        for (String text : texts) {
            for (PersonalNumber found : PersonalNumbers.in(text)) {
                numbers.add(new NumberInText(found.kind(), found.digits(), source));
            }
            masked.add(text == null ? null : PersonalNumbers.masked(text));
        }
        return new LiftedWords(
                masked, numbers.size() == before ? known.numbers() : fields.sealNumbers(List.copyOf(numbers)));
    }
}
