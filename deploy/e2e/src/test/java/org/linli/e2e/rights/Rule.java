package org.linli.e2e.rights;

import java.util.Set;

/**
 * Who may do something.
 *
 * @param open whether nobody has to say who they are
 * @param door roles without which nobody gets in; empty for anybody with a token
 * @param about what it is done to
 * @param sees roles that see such a thing where it lies; null for everybody
 * @param does roles that may do it there, besides whoever handles it; null for all who see it
 * @param otherwise what whoever sees it and may not do it is told
 */
record Rule(boolean open, Set<String> door, Thing.Kind about, Set<String> sees, Set<String> does, Expected otherwise) {

    static Rule forEverybody() {
        return new Rule(true, Set.of(), Thing.Kind.NONE, Set.of(), null, Expected.FORBIDDEN);
    }

    static Rule anybody() {
        return new Rule(false, Set.of(), Thing.Kind.NONE, Set.of(), null, Expected.FORBIDDEN);
    }

    static Rule only(Set<String> door) {
        return new Rule(false, door, Thing.Kind.NONE, Set.of(), null, Expected.FORBIDDEN);
    }

    Rule about(Thing.Kind kind, Set<String> seenBy) {
        return new Rule(open, door, kind, seenBy, null, otherwise);
    }

    Rule doneBy(Set<String> roles) {
        return new Rule(open, door, about, sees, roles, otherwise);
    }

    Rule otherwise(Expected told) {
        return new Rule(open, door, about, sees, does, told);
    }

    Expected expected(Person person, Thing thing) {
        if (open) {
            return Expected.OPEN;
        }
        if (!person.known()) {
            return Expected.UNAUTHENTICATED;
        }
        if (!door.isEmpty() && !person.isAny(door)) {
            return Expected.FORBIDDEN;
        }
        if (about == Thing.Kind.NONE) {
            return Expected.ALLOWED;
        }
        if (about != Thing.Kind.PLACE && !isSeenBy(person, thing)) {
            return Expected.HIDDEN;
        }
        boolean may = does == null || person.isAnyAt(does, thing.area()) || person.handles(thing);
        return may ? Expected.ALLOWED : otherwise;
    }

    /** A campaign reaches into areas below it and is the business of those above. */
    private boolean isSeenBy(Person person, Thing thing) {
        if (sees == null) {
            return true;
        }
        return about == Thing.Kind.CAMPAIGN
                ? person.isAnyAround(sees, thing.area())
                : person.isAnyAt(sees, thing.area());
    }
}
