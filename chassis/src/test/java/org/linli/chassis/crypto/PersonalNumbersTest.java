package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.crypto.PersonalNumber.Kind;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请拨13812345678找我",
                "电话138-1234-5678。",
                "138 1234 5678",
                "1 3 8 1 2 3 4 5 6 7 8",
                "微信同号1３8１2３4５6７8",
                "１３８－１２３４－５６７８",
                "138、1234、5678",
                "138.1234.5678",
                "138 - 1234 - 5678",
                "138\u200b1234\u200b5678",
                "138杠1234杠5678",
                "一三八一二三四五六七八",
                "幺三八 一二三四 五六七八",
                "一三八12345678",
                "①③⑧①②③④⑤⑥⑦⑧",
                "+86 138 1234 5678",
                "（0086）138-1234-5678",
                "我是2号楼，13812345678，第1次反映",
                "1.13812345678",
                "138123456782栋501",
                "手机:138\n1234\n5678",
                "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
                "13812345678@139.com"
            })
    void a_mobile_number_is_found_however_it_is_written(String text) {
        assertThat(PersonalNumbers.in(text)).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(Kind.MOBILE);
            assertThat(number.digits()).endsWith("13812345678");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "家里0374-2345678, LANDLINE, 03742345678",
        "（0374）2345678, LANDLINE, 03742345678",
        "0374 2345678转801, LANDLINE, 03742345678",
        "０３７４－２３４５６７８, LANDLINE, 03742345678",
        "0731-8888 9999, LANDLINE, 073188889999",
        "010-62345678, LANDLINE, 01062345678",
        "02162345678, LANDLINE, 02162345678",
        "+86 10 6234 5678, LANDLINE, 861062345678",
        "零三七四二三四五六七八, LANDLINE, 03742345678",
        "家里电话是2345678, LANDLINE, 2345678",
        "座机：6234-5678, LANDLINE, 62345678",
        "11010519491231002X, IDENTITY, 11010519491231002X",
        "身份证110105 1949 1231 002x, IDENTITY, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, IDENTITY, 11010519491231002X",
        "110105-19491231-002×, IDENTITY, 11010519491231002X",
        "一一零一零五一九四九一二三一零零二X, IDENTITY, 11010519491231002X",
        "编号7711010519491231002X, IDENTITY, 11010519491231002X",
        "老号110105491231002, IDENTITY, 110105491231002",
        "护照E12345678, PASSPORT, E12345678",
        "回乡证H1234567800, PASSPORT, H1234567800",
        "卡号6222 0212 3456 7894, BANK_CARD, 6222021234567894",
        "6222021234567890128, BANK_CARD, 6222021234567890128"
    })
    void other_numbers_of_a_person_are_found_too(String text, Kind kind, String digits) {
        assertThat(PersonalNumbers.in(text)).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.digits()).isEqualTo(digits);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026年11月25日09:30，3栋2单元501室",
                "2019-04-25 19:32:09",
                "请拨12345、110、400-800-1234",
                "工单20260318000123",
                "网格411003001001，建安区",
                "2019年2345678元",
                "每月1500、3000、200元",
                "11010519491231003X",
                "110105194913310029",
                "6222021234567891",
                "一、路灯；二、井盖；三、停车",
                "UU0081788，A00074795",
                "湘K38138，0000-00000000",
                "12345678901"
            })
    void other_figures_are_left_alone(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void numbers_that_stand_together_are_told_apart() {
        String text = "张三13812345678 13912345678、0374-2345678，身份证11010519491231002X卡6222021234567894";

        List<PersonalNumber> found = PersonalNumbers.in(text);

        assertThat(found)
                .extracting(PersonalNumber::digits)
                .containsExactly("13812345678", "13912345678", "03742345678", "11010519491231002X", "6222021234567894");
    }

    @ParameterizedTest
    @CsvSource({
        "1381234567811010519491231002X, MOBILE IDENTITY",
        "11010519491231003813812345678, IDENTITY MOBILE",
        "1381234567813912345678, MOBILE MOBILE",
        "138123456781391234567813712345678, MOBILE MOBILE MOBILE"
    })
    void numbers_that_are_glued_together_are_told_apart(String text, String kinds) {
        assertThat(PersonalNumbers.in(text))
                .extracting(number -> number.kind().name())
                .containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "我叫张三（138-1234-5678）住3栋, 我叫张三（***-****-****）住3栋",
        "幺三八一二三四五六七八请回电, ***********请回电",
        "号码11010519491231002X。, 号码******************。",
        "护照E12345678丢了, 护照E********丢了"
    })
    void masked_text_has_stars_for_the_digits_and_keeps_its_words(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @Test
    void a_number_found_is_not_written_anywhere_by_accident() {
        assertThat(PersonalNumbers.in("13812345678").toString()).doesNotContain("138", "5678");
    }

    @Test
    void telephones_are_what_somebody_can_be_called_under() {
        assertThat(Kind.values()).filteredOn(Kind::isTelephone).containsExactly(Kind.MOBILE, Kind.LANDLINE);
    }
}
