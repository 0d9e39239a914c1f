package org.linli.notification.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.notification.model.Cause;

/**
 * What an event's data must say for a rule to apply: each named member has the value, or one of the values. Nothing can
 * be computed or called, so that a rule may be written by whoever may write data.
 */
public record Condition(Map<String, Object> members) {

    public boolean holdsFor(Cause cause) {
        return members.entrySet().stream().allMatch(member -> cause.text(member.getKey())
                .filter(value -> allowed(member.getValue()).contains(value))
                .isPresent());
    }

    private static List<String> allowed(Object values) {
        Collection<?> several = values instanceof Collection<?> list ? list : List.of(values);
        return several.stream().map(String::valueOf).toList();
    }
}
