package org.linli.chassis.scope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;

/**
 * A condition on rows, with its parameters, as one piece of an HQL {@code where}. A service has one function from
 * caller to scope and uses it for lists, counts, single reads and exports alike; whatever it does not open stays
 * closed.
 */
public final class RowScope {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final String condition;
    private final Map<String, Object> parameters;

    private RowScope(String condition, Map<String, Object> parameters) {
        this.condition = condition;
        this.parameters = parameters;
    }

    /** No row at all: where every scope starts. */
    public static RowScope nothing() {
        return new RowScope("1 = 0", Map.of());
    }

    public static RowScope everything() {
        return new RowScope("1 = 1", Map.of());
    }

    /** Rows whose field has the value; no row when the value is null. */
    public static RowScope equal(String field, Object value) {
        return value == null ? nothing() : where(field + " = :%s", value);
    }

    public static RowScope in(String field, Collection<?> values) {
        return values.isEmpty() ? nothing() : where(field + " in (:%s)", List.copyOf(values));
    }

    /** Rows whose area path is one of the areas or lies beneath one. */
    public static RowScope within(String field, Collection<AreaPath> areas) {
        RowScope scope = nothing();
        for (AreaPath area : areas) {
            scope = scope.or(where(field + " = :%s", area.value())).or(where(field + " like :%s", area.value() + ".%"));
        }
        return scope;
    }

    /** Rows at places where the caller may do it: what {@link Caller#may} answers for one place, for all rows at once. */
    public static RowScope granted(String field, Caller caller, Right right) {
        return within(field, caller.areasOf(right));
    }

    /** @param template a condition with one {@code :%s} where the parameter's name goes */
    public static RowScope where(String template, Object value) {
        return new RowScope(String.format(template, "p"), Map.of("p", value));
    }

    /**
     * The condition as part of another one, such as of a sub-select on the rows that grant the right.
     *
     * @param template with one {@code %s} where the condition goes
     */
    public RowScope inside(String template) {
        return new RowScope(String.format(template, condition), parameters);
    }

    public RowScope or(RowScope other) {
        return isNothing() ? other : other.isNothing() ? this : joined(" or ", other);
    }

    public RowScope and(RowScope other) {
        return joined(" and ", other);
    }

    /** Narrows by an optional filter: a null value leaves the scope as it is. */
    public RowScope andIf(String field, Object value) {
        return value == null ? this : and(equal(field, value));
    }

    public String condition() {
        return condition;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private boolean isNothing() {
        return "1 = 0".equals(condition);
    }

    /** Parameter names get a prefix on each side, so that joining never mixes two values up. */
    private RowScope joined(String operator, RowScope other) {
        Map<String, Object> all = new LinkedHashMap<>();
        String left = prefixed("a", all);
        String right = other.prefixed("b", all);
        return new RowScope("(" + left + operator + right + ")", all);
    }

    private String prefixed(String prefix, Map<String, Object> into) {
        parameters.forEach((name, value) -> into.put(prefix + name, value));
        return PARAMETER.matcher(condition).replaceAll(":" + prefix + "$1");
    }
}
