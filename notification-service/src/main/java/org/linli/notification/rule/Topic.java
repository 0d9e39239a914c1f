package org.linli.notification.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.linli.notification.model.TopicClass;

/** What a message is about; a person is told at most once per cause and topic. */
@Entity
@Immutable
@Table(name = "topic")
public class Topic {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private TopicClass topicClass;

    private String subjectType;
    private String name;

    protected Topic() {}

    public String code() {
        return code;
    }

    public TopicClass topicClass() {
        return topicClass;
    }

    /** The kind of thing that its messages lead to, such as GRIEVANCE. */
    public String subjectType() {
        return subjectType;
    }

    public String name() {
        return name;
    }
}
