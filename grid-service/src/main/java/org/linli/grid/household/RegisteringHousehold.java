package org.linli.grid.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.outbox.Outbox;
import org.linli.grid.estate.Building;
import org.linli.grid.estate.Dwelling;
import org.linli.grid.household.model.CareFlag;
import org.linli.grid.household.model.CareMarks;
import org.linli.grid.household.model.Household;
import org.linli.grid.household.model.Membership;
import org.linli.grid.household.model.Person;
import org.linli.grid.household.model.PersonFields;

/** Puts a household and the people in it on record. */
@ApplicationScoped
public class RegisteringHousehold {

    @Inject
    EntityManager database;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex blindIndex;

    @Inject
    CareMarks marks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public Household register(Dwelling dwelling, Building building, List<NewMember> members, Set<CareFlag> flags) {
        long living = members.stream()
                .filter(member -> member.kinds().contains(Membership.Kind.LIVING))
                .count();
        Household household = Household.moveIn(dwelling, building, (int) living, flags, marks);
        database.persist(household);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        members.forEach(member -> add(household, member, today));
        outbox.record(household, HouseholdChanged.of(household));
        return household;
    }

    private void add(Household household, NewMember member, LocalDate from) {
        Person person = Person.of(
                new Person.Protected(
                        cipher.encrypt(PersonFields.NAME, member.name()),
                        blindIndex.grams(PersonFields.NAME, member.name())),
                Person.Protected.of(
                        cipher.encrypt(PersonFields.ID_NUMBER, member.idNumber().value()),
                        blindIndex.of(PersonFields.ID_NUMBER, member.idNumber().value())),
                Person.Protected.of(
                        cipher.encrypt(PersonFields.PHONE, member.phone()),
                        blindIndex.suffix(PersonFields.PHONE, member.phone())),
                member.idNumber().sex(),
                member.idNumber().birthDate().getYear());
        database.persist(person);
        for (Membership.Kind kind : member.kinds()) {
            // Whoever is the head is so of those who live here.
            boolean head = member.head() && kind == Membership.Kind.LIVING;
            database.persist(Membership.of(household, person, kind, member.relation(), head, from));
        }
    }
}
