package org.linli.notification.template;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.notification.model.Channel;
import org.linli.notification.rule.NotificationRule;
import org.linli.notification.rule.NotificationRules;

/**
 * Holds the rules in force against the templates that they lead to, before the first message. Rules and templates come
 * with the migrations of a release, so a release in which they disagree does not start.
 */
@ApplicationScoped
public class CheckingTemplates {

    @Inject
    NotificationRules rules;

    @Inject
    MessageTemplates templates;

    void atStart(@Observes StartupEvent event) {
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Rules and templates disagree:\n  - " + String.join("\n  - ", findings));
        }
    }

    /** One sentence for each disagreement; none when every rule can be followed on every channel of its plan. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        List<NotificationRule> active = rules.active();
        for (NotificationRule rule : active) {
            rule.channels().stream()
                    .filter(channel ->
                            templates.published(rule.templateKey(), channel).isEmpty())
                    .forEach(channel -> findings.add("rule " + rule.code() + ": no published template "
                            + rule.templateKey() + " for " + channel));
        }
        for (MessageTemplate template : templates.allPublished()) {
            PublishGate.findings(template, leadingTo(template.key(), active))
                    .forEach(it -> findings.add("template " + template.key() + ": " + it));
        }
        return findings;
    }

    private static Set<String> leadingTo(MessageTemplate.Key key, List<NotificationRule> rules) {
        Channel channel = key.channel();
        Set<String> types = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.templateKey().equals(key.templateKey())
                        && rule.channels().contains(channel))
                .forEach(rule -> types.add(rule.eventType()));
        return types;
    }
}
