package org.linli.grid.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.Masking;
import org.linli.grid.household.model.Household;
import org.linli.grid.household.model.Households;
import org.linli.grid.household.model.Membership;
import org.linli.grid.household.model.Person;
import org.linli.grid.household.model.PersonFields;

/** Shows households with their people masked; the clear text never leaves this class. */
@ApplicationScoped
class HouseholdViews {

    @Inject
    Households households;

    @Inject
    FieldCipher cipher;

    /** Of each household only the head. */
    Map<UUID, HouseholdView> withHeads(List<Household> shown) {
        return views(shown, Membership::isHead);
    }

    HouseholdView withEverybody(Household household) {
        return views(List.of(household), everybody -> true).get(household.id());
    }

    private Map<UUID, HouseholdView> views(List<Household> shown, Predicate<Membership> wanted) {
        Map<UUID, List<Membership>> members = households
                .membersOf(shown.stream().map(Household::id).toList())
                .stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Membership::householdId));
        return shown.stream()
                .collect(Collectors.toMap(
                        Household::id, household -> view(household, members.getOrDefault(household.id(), List.of()))));
    }

    private HouseholdView view(Household household, List<Membership> memberships) {
        Map<UUID, List<Membership>> byPerson = memberships.stream()
                .collect(Collectors.groupingBy(
                        membership -> membership.person().id(), LinkedHashMap::new, Collectors.toList()));
        return new HouseholdView(
                household.id(),
                household.dwelling().address(),
                household.buildingId(),
                household.gridCode(),
                household.areaPath(),
                household.size(),
                household.careFlags(),
                byPerson.values().stream().map(this::member).toList());
    }

    private MemberView member(List<Membership> ofOne) {
        Membership first = ofOne.get(0);
        Person person = first.person();
        Set<Membership.Kind> kinds = ofOne.stream()
                .map(Membership::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Membership.Kind.class)));
        return new MemberView(
                person.id(),
                Masking.name(cipher.decrypt(PersonFields.NAME, person.name())),
                Masking.idNumberBesideBirth(cipher.decrypt(PersonFields.ID_NUMBER, person.idNumber())),
                Masking.phone(cipher.decrypt(PersonFields.PHONE, person.phone())),
                person.sex(),
                person.birthYear(),
                first.relation(),
                first.isHead(),
                kinds);
    }
}
