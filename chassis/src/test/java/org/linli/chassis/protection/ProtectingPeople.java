package org.linli.chassis.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;

/** A use case that writes protected fields and an audit entry in one transaction. */
@ApplicationScoped
class ProtectingPeople {

    private final EntityManager people;
    private final BlindIndex index;
    private final AuditTrail trail;

    ProtectingPeople(EntityManager people, BlindIndex index, AuditTrail trail) {
        this.people = people;
        this.index = index;
        this.trail = trail;
    }

    @Transactional
    UUID register(String name, String phone, boolean fail) {
        ProtectedPerson person = new ProtectedPerson();
        person.id = Ids.next();
        person.phone = phone;
        person.phoneIdx = index.of(ProtectedPerson.PHONE, phone);
        person.nameGrams = index.grams(ProtectedPerson.NAME, name);
        people.persist(person);
        trail.record(AuditEntry.of(Caller.system(), "PERSON_REGISTERED").on("PERSON", person.id));
        if (fail) {
            throw new IllegalStateException("after everything was written");
        }
        return person.id;
    }

    @Transactional
    List<ProtectedPerson> byPhone(String phone) {
        return people.createQuery("from ProtectedPerson where phoneIdx = :index", ProtectedPerson.class)
                .setParameter("index", index.of(ProtectedPerson.PHONE, phone))
                .getResultList();
    }

    @Transactional
    List<ProtectedPerson> byNamePart(String part) {
        return people.createQuery("from ProtectedPerson where array_includes(nameGrams, :grams)", ProtectedPerson.class)
                .setParameter("grams", index.fragment(ProtectedPerson.NAME, part))
                .getResultList();
    }
}
