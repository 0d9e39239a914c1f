package org.linli.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishGateTest {

    private static final Set<String> REPLIED = Set.of(TemplateFixture.REPLIED);

    @Test
    void a_sound_template_passes() {
        assertThat(PublishGate.findings(
                        TemplateFixture.wechat(Map.of(
                                "character_string1", "{number}",
                                "thing2", "{itemName}",
                                "phrase3", "{outcomeText}",
                                "time4", "{occurredAt}",
                                "thing5", "请查看答复内容并作出评价")),
                        REPLIED))
                .isEmpty();
    }

    @Test
    void an_unknown_variable_is_found() {
        assertThat(findings("thing1", "{itemTitle}")).containsExactly("thing1: there is no variable itemTitle");
    }

    @Test
    void a_variable_that_the_event_does_not_offer_is_found() {
        assertThat(findings("phrase1", "{settledText}"))
                .containsExactly("phrase1: linli.grievance.replied.v1 does not offer settledText");
    }

    @Test
    void a_field_takes_only_values_of_its_kind() {
        assertThat(findings("time1", "{number}")).containsExactly("time1: cannot hold a value of kind IDENTIFIER");
        assertThat(findings("phrase1", "{itemName}")).containsExactly("phrase1: cannot hold a value of kind TEXT");
        assertThat(findings("character_string1", "{dueAt}"))
                .containsExactly("character_string1: cannot hold a value of kind TIME");
    }

    @Test
    void fixed_words_that_would_be_cut_are_found() {
        assertThat(findings("thing1", "这一句固定的话一共有二十一个字所以放不下啊"))
                .containsExactly("thing1: the words break the rule of the field");
    }

    @Test
    void a_mixture_in_a_field_of_a_provider_is_found() {
        assertThat(findings("thing1", "事项{itemName}"))
                .containsExactly("thing1: a field of a provider's template is fixed words or one variable");
    }

    @Test
    void an_unknown_field_type_and_a_lone_brace_are_found() {
        assertThat(findings("amount1", "{number}")).containsExactly("amount1: no such field type");
        assertThat(findings("thing1", "事项{item name}")).containsExactly("thing1: a brace stands alone");
    }

    @Test
    void an_inbox_message_has_a_title_and_a_text() {
        assertThat(PublishGate.findings(TemplateFixture.inbox("诉求已答复", "编号{number}"), REPLIED))
                .isEmpty();
        assertThat(PublishGate.findings(
                        MessageTemplate.draft(TemplateFixture.inbox("a", "b").key(), null, null, Map.of("title", "诉求")),
                        REPLIED))
                .containsExactly("an inbox message has the fields title and text, no others");
    }

    private static List<String> findings(String field, String wording) {
        return PublishGate.findings(TemplateFixture.wechat(Map.of(field, wording)), REPLIED);
    }
}
