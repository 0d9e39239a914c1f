package org.linli.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linli.notification.model.Channel;

/** What must be true of a template before it is published; a finding is a sentence for its author. */
public final class PublishGate {

    private static final Set<String> INBOX_FIELDS = Set.of("title", "text");

    private PublishGate() {}

    /** @param eventTypes the events that lead to this template by some rule */
    public static List<String> findings(MessageTemplate template, Set<String> eventTypes) {
        List<String> findings = new ArrayList<>();
        if (template.key().channel() == Channel.IN_APP
                && !template.fields().keySet().equals(INBOX_FIELDS)) {
            findings.add("an inbox message has the fields title and text, no others");
        }
        if (template.page() != null) {
            checkNames(new Wording(template.page()), eventTypes).forEach(it -> findings.add("page: " + it));
        }
        for (Map.Entry<String, String> field : new TreeMap<>(template.fields()).entrySet()) {
            checkField(field.getKey(), new Wording(field.getValue()), eventTypes)
                    .forEach(it -> findings.add(field.getKey() + ": " + it));
        }
        return findings;
    }

    private static List<String> checkField(String key, Wording wording, Set<String> eventTypes) {
        Optional<FieldRule> rule = FieldRule.of(key);
        if (rule.isEmpty()) {
            return List.of("no such field type");
        }
        List<String> findings = checkNames(wording, eventTypes);
        if (wording.names().isEmpty()) {
            boolean kept = rule.get()
                    .fit(wording.text())
                    .filter(wording.text()::equals)
                    .isPresent();
            if (!kept) {
                findings.add("the words break the rule of the field");
            }
        } else if (rule.get() != FieldRule.TITLE && rule.get() != FieldRule.TEXT && !wording.isOneVariable()) {
            findings.add("a field of a provider's template is fixed words or one variable");
        }
        wording.names().stream()
                .flatMap(name -> Variable.named(name).stream())
                .filter(variable -> !rule.get().takes(variable.kind()))
                .forEach(variable -> findings.add("cannot hold a value of kind " + variable.kind()));
        return findings;
    }

    private static List<String> checkNames(Wording wording, Set<String> eventTypes) {
        List<String> findings = new ArrayList<>();
        for (String name : wording.names()) {
            Optional<Variable> variable = Variable.named(name);
            if (variable.isEmpty()) {
                findings.add("there is no variable " + name);
            }
            eventTypes.stream()
                    .filter(type -> variable.isPresent() && !variable.get().isOfferedBy(type))
                    .sorted()
                    .forEach(type -> findings.add(type + " does not offer " + name));
        }
        String plain = wording.with(name -> Optional.of("")).orElseThrow();
        if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
            findings.add("a brace stands alone");
        }
        return findings;
    }
}
