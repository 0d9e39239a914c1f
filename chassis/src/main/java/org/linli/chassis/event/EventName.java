package org.linli.chassis.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A well-formed event type taken apart: who tells it and hence on which topic. */
public record EventName(String type, String service) {

    private static final Pattern FORM = Pattern.compile("linli\\.([a-z][a-z0-9-]*)\\.[a-z][a-z0-9-]*\\.v[1-9][0-9]*");

    /** @throws IllegalArgumentException when the type does not have the form {@code linli.<service>.<what>.v<n>} */
    public static EventName of(String type) {
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not an event type of the form linli.<service>.<what>.v<n>: " + type);
        }
        return new EventName(type, form.group(1));
    }

    /**
     * The name that the class is annotated with.
     *
     * @throws IllegalArgumentException when it has no {@link EventType} or an ill-formed one
     */
    public static EventName of(Class<?> data) {
        EventType annotation = data.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(data.getName() + " has no @EventType");
        }
        return of(annotation.value());
    }

    public String topic() {
        return topicOf(service);
    }

    public static String topicOf(String service) {
        return "linli." + service;
    }
}
