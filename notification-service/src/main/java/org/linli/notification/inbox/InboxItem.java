package org.linli.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.id.Ids;

/** One message in somebody's inbox. */
@Entity
@Table(name = "inbox_item")
public class InboxItem {

    @Id
    private UUID id;

    private UUID deliveryId;
    private UUID accountId;
    private String topic;
    private String title;
    private String text;
    private String subjectType;
    private UUID subjectId;
    private Instant occurredAt;
    private Instant readAt;

    protected InboxItem() {}

    /**
     * What a new item says.
     *
     * @param subjectType the kind of thing that it leads to
     */
    public record Content(
            String topic, String title, String text, String subjectType, UUID subjectId, Instant occurredAt) {}

    public static InboxItem of(UUID deliveryId, UUID accountId, Content content) {
        InboxItem item = new InboxItem();
        item.id = Ids.next();
        item.deliveryId = deliveryId;
        item.accountId = accountId;
        item.topic = content.topic();
        item.title = content.title();
        item.text = content.text();
        item.subjectType = content.subjectType();
        item.subjectId = content.subjectId();
        item.occurredAt = content.occurredAt();
        return item;
    }

    /** Notes that it was read; reading it again changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    UUID id() {
        return id;
    }

    InboxItemView view() {
        return new InboxItemView(
                id, topic, title, text, new InboxItemView.SubjectView(subjectType, subjectId), occurredAt, readAt);
    }
}
