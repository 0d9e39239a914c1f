package org.linli.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The decision to tell one person one thing because of one event; written once, never changed. */
@Entity
@Immutable
@Table(name = "delivery")
public class Delivery {

    @Id
    private UUID id;

    private UUID causeEventId;
    private UUID recipientAccountId;
    private String topic;
    private String ruleCode;
    private Instant createdAt;
    private Instant expiresAt;

    protected Delivery() {}

    public UUID id() {
        return id;
    }

    public UUID recipientAccountId() {
        return recipientAccountId;
    }

    public String topic() {
        return topic;
    }

    public String ruleCode() {
        return ruleCode;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
