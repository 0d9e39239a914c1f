package org.linli.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.local.simulator.WechatSimulator;
import org.linli.notification.model.Channel;

/** The templates that the migrations ship, against the gate, against WeChat's list and against their finality. */
@QuarkusTest
class ShippedTemplatesTest {

    @Inject
    CheckingTemplates checking;

    @Inject
    MessageTemplates templates;

    @Inject
    EntityManager entities;

    @Test
    void rules_and_templates_agree() {
        assertThat(checking.findings()).isEmpty();
    }

    @Test
    void every_wechat_template_fills_exactly_the_fields_that_the_platform_knows() throws IOException {
        Map<String, Set<String>> known = knownToThePlatform();
        List<MessageTemplate> ours = templates.allPublished().stream()
                .filter(template -> template.key().channel() == Channel.WECHAT_SUBSCRIBE)
                .toList();

        assertThat(ours).isNotEmpty();
        assertThat(ours).allSatisfy(template -> assertThat(template.fields().keySet())
                .isEqualTo(known.get(template.providerTemplateId())));
    }

    @Test
    void a_published_version_is_final() {
        assertThatThrownBy(() -> change("update message_template set fields = '{\"title\": \"x\", \"text\": \"y\"}'"))
                .hasStackTraceContaining("a published template never changes");
        assertThatThrownBy(() -> change("delete from message_template"))
                .hasStackTraceContaining("a published template never changes");
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static Map<String, Set<String>> knownToThePlatform() throws IOException {
        Map<String, Set<String>> known = new HashMap<>();
        try (var file = WechatSimulator.class.getResourceAsStream("/simulator/templates.json")) {
            for (JsonNode template : new ObjectMapper().readTree(file)) {
                Set<String> fields = new TreeSet<>();
                template.get("fields")
                        .forEach(field -> fields.add(field.get("key").asText()));
                known.put(template.get("id").asText(), fields);
            }
        }
        return known;
    }
}
