package org.linli.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRuleTest {

    @ParameterizedTest(name = "{0} holds \"{1}\" as \"{2}\"")
    @CsvSource({
        "thing2, 楼道照明与路灯, 楼道照明与路灯",
        "thing2, 这个事项的名称一共是二十个字刚好可以放下, 这个事项的名称一共是二十个字刚好可以放下",
        "thing2, 这个事项的名称一共有二十一个字所以放不下啊, 这个事项的名称一共有二十一个字所以放不…",
        "phrase3, 重新办理, 重新办理",
        "phrase3, 已经受理完毕, 已经受理完",
        "phrase3, 已受理(1), 已受理",
        "character_string1, SQ-20260318-000123, SQ-20260318-000123",
        "character_string1, 编号SQ-1, SQ-1",
        "time4, 2026年3月18日 09:05, 2026年3月18日 09:05"
    })
    void a_value_is_made_to_fit(String field, String value, String expected) {
        assertThat(FieldRule.of(field).orElseThrow().fit(value)).hasValue(expected);
    }

    @ParameterizedTest(name = "{0} holds nothing of \"{1}\"")
    @CsvSource({"thing2, ' '", "phrase3, done", "character_string1, 编号", "time4, 昨天"})
    void what_cannot_be_made_to_fit_is_left_out(String field, String value) {
        assertThat(FieldRule.of(field).orElseThrow().fit(value)).isEmpty();
    }

    @Test
    void lines_become_one() {
        assertThat(FieldRule.THING.fit("第一行\n\t第二行")).hasValue("第一行 第二行");
    }

    @Test
    void a_character_of_two_units_is_never_split() {
        String nineteenAndAHalf = "一二三四五六七八九十一二三四五六七八" + "\uD83D\uDE00" + "尾巴";

        String fitted = FieldRule.THING.fit(nineteenAndAHalf).orElseThrow();

        assertThat(fitted).isEqualTo("一二三四五六七八九十一二三四五六七八…");
    }

    @Test
    void a_field_type_of_no_template_is_unknown() {
        assertThat(FieldRule.of("amount1")).isEmpty();
        assertThat(FieldRule.of("thing")).isEmpty();
    }
}
