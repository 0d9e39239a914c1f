package org.linli.notification.template;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.notification.model.Channel;

/** One version of what a message says on one channel in one language. */
@Entity
@Immutable
@Table(name = "message_template")
public class MessageTemplate {

    private static final String GAP = "待定";

    /** Which message, where, in which language and which version. */
    @Embeddable
    public record Key(
            String templateKey, @Enumerated(EnumType.STRING) Channel channel, String language, int version) {}

    @EmbeddedId
    private Key key;

    private String providerTemplateId;
    private String page;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fields;

    private Instant publishedAt;

    protected MessageTemplate() {}

    /** A version that nobody has published yet. */
    static MessageTemplate draft(Key key, String providerTemplateId, String page, Map<String, String> fields) {
        MessageTemplate template = new MessageTemplate();
        template.key = key;
        template.providerTemplateId = providerTemplateId;
        template.page = page;
        template.fields = Map.copyOf(fields);
        return template;
    }

    /**
     * The message as it is sent; empty when the facts lack something that it names, or leave a field empty. The inbox
     * carries every message, so there a gap is shown as one.
     */
    public Optional<RenderedMessage> render(Facts facts) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Optional<String> value = fill(field.getValue(), facts)
                    .flatMap(text -> FieldRule.of(field.getKey()).flatMap(rule -> rule.fit(text)));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.put(field.getKey(), value.get());
        }
        return Optional.of(new RenderedMessage(
                providerTemplateId, page == null ? null : fill(page, facts).orElse(null), filled));
    }

    private Optional<String> fill(String wording, Facts facts) {
        Optional<String> gap = key.channel() == Channel.IN_APP ? Optional.of(GAP) : Optional.empty();
        return new Wording(wording).with(name -> Variable.named(name)
                .flatMap(variable -> variable.read(facts))
                .or(() -> gap));
    }

    public Key key() {
        return key;
    }

    public int version() {
        return key.version();
    }

    public String providerTemplateId() {
        return providerTemplateId;
    }

    String page() {
        return page;
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
