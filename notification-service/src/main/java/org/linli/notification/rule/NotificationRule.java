package org.linli.notification.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.notification.model.Audience;
import org.linli.notification.model.Channel;

/** One line of the rules: when this happens, tell these people that, on these channels, while it is news. */
@Entity
@Immutable
@Table(name = "notification_rule")
public class NotificationRule {

    @Id
    private String code;

    private String eventType;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> onlyIf;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "topic")
    private Topic topic;

    private String templateKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> channels;

    private short priority;
    private int expiresAfterHours;
    private boolean active;

    protected NotificationRule() {}

    public String code() {
        return code;
    }

    public String eventType() {
        return eventType;
    }

    /** What the event's data must say; holds always when the rule sets no condition. */
    public Condition condition() {
        return new Condition(onlyIf == null ? Map.of() : onlyIf);
    }

    public Audience audience() {
        return audience;
    }

    public Topic topic() {
        return topic;
    }

    public String templateKey() {
        return templateKey;
    }

    /** The plan, in the order in which the channels are used. */
    public List<Channel> channels() {
        return channels;
    }

    /** 1 goes first. */
    public short priority() {
        return priority;
    }

    /** How long after the event the message is still worth sending. */
    public Duration expiresAfter() {
        return Duration.ofHours(expiresAfterHours);
    }
}
