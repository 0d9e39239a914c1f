package org.linli.notification.rule;

import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules in force. */
@ApplicationScoped
public class NotificationRules implements PanacheRepositoryBase<NotificationRule, String> {

    /** Those that name the type, the more urgent first. Kept for a minute: rules change with a release. */
    @CacheResult(cacheName = "rules")
    @Transactional
    public List<NotificationRule> naming(String eventType) {
        return list("eventType = ?1 and active order by priority, code", eventType);
    }

    /** Every type that a rule names: the events that this service needs to hear of. */
    @Transactional
    public Set<String> eventTypes() {
        return active().stream().map(NotificationRule::eventType).collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    public List<NotificationRule> active() {
        return list("active order by code");
    }
}
