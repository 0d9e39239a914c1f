package org.linli.e2e.rights;

import java.util.List;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param name for people
 * @param token null for none
 * @param known whether the system has to accept the token
 * @param posts held today; none for residents
 */
record Person(String name, String token, boolean known, boolean resident, List<Post> posts) {

    static Person holding(String name, String token, Post... posts) {
        return new Person(name, token, true, false, List.of(posts));
    }

    static Person resident(String name, String token) {
        return new Person(name, token, true, true, List.of());
    }

    static Person refused(String name, String token) {
        return new Person(name, token, false, false, List.of());
    }

    /** Whether one of the posts has such a role anywhere. */
    boolean isAny(Set<String> roles) {
        return resident
                ? roles.contains(Rights.RESIDENT)
                : posts.stream().anyMatch(post -> roles.contains(post.role()));
    }

    boolean handles(Thing thing) {
        return !thing.handler().isEmpty() && name.startsWith(thing.handler());
    }

    /** Whether one and the same post has such a role and answers for the area. */
    boolean isAnyAt(Set<String> roles, String area) {
        return posts.stream().anyMatch(post -> roles.contains(post.role()) && post.answersFor(area));
    }

    /** The same, also when the area only reaches into the post's or lies around it. */
    boolean isAnyAround(Set<String> roles, String area) {
        return posts.stream()
                .anyMatch(post -> roles.contains(post.role())
                        && (post.answersFor(area) || post.area().startsWith(area)));
    }
}
