package org.linli.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

    @Test
    void variables_are_filled_in_with_civil_time_and_chinese_words() {
        RenderedMessage message = TemplateFixture.inbox("诉求已答复", "编号{number}:{outcomeText},{occurredAt},{dueAt}")
                .render(TemplateFixture.facts(TemplateFixture.replied()))
                .orElseThrow();

        assertThat(message.fields().get("text"))
                .isEqualTo("编号SQ-20260318-000123:不予支持,2026年3月18日 09:05,2026年3月19日 00:30");
    }

    @Test
    void a_page_names_the_subject() {
        Facts facts = TemplateFixture.facts(TemplateFixture.replied());

        RenderedMessage message = TemplateFixture.wechat(Map.of("thing1", "{itemName}"))
                .render(facts)
                .orElseThrow();

        assertThat(message.page()).isEqualTo("pages/a/b?id=" + facts.cause().subjectId());
    }

    @Test
    void a_provider_gets_no_message_with_a_gap_but_the_inbox_does() {
        ObjectNode withoutOutcome = TemplateFixture.replied();
        withoutOutcome.remove("outcome");
        Facts facts = TemplateFixture.facts(withoutOutcome);

        assertThat(TemplateFixture.wechat(Map.of("phrase1", "{outcomeText}")).render(facts))
                .isEmpty();
        assertThat(TemplateFixture.inbox("诉求已答复", "结果:{outcomeText}")
                        .render(facts)
                        .orElseThrow()
                        .fields()
                        .get("text"))
                .isEqualTo("结果:待定");
    }

    @ParameterizedTest(name = "due {0} is {1}")
    @CsvSource({"2026-03-19T01:05:00Z, 紧急", "2026-03-19T01:05:01Z, 一般"})
    void what_is_due_within_a_day_is_urgent(String dueAt, String words) {
        Facts facts = TemplateFixture.facts(TemplateFixture.replied().put("dueAt", dueAt));

        assertThat(Variable.URGENCY_TEXT.read(facts)).hasValue(words);
    }

    @Test
    void a_code_newer_than_the_list_of_words_still_reads() {
        Facts facts = TemplateFixture.facts(
                TemplateFixture.replied().put("status", "MERGED").put("outcome", "WITHDRAWN"));

        assertThat(Variable.STATUS_TEXT.read(facts)).hasValue("处理中");
        assertThat(Variable.OUTCOME_TEXT.read(facts)).hasValue("已答复");
    }
}
