package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
                "13812345678@139.com",
                "1\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E31\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E34\uFE0F\u20E35\uFE0F\u20E36\uFE0F\u20E37\uFE0F\u20E38\uFE0F\u20E3",
                "1\u20E33\u20E38\u20E31\u20E32\u20E33\u20E34\u20E35\u20E36\u20E37\u20E38\u20E3",
                "1\u03013812345678",
                "1\u0338\u03353\u0338812345678",
                "138\u200b\u200b\u2060\u200d\ufeff1234\u00ad5678",
                "138\u31641234\u28005678",
                "❶❸❽❶❷❸❹❺❻❼❽",
                "➊➌➑➀➁➂➃➄➅➆➇",
                "⒈⒊⒏⒈⒉⒊⒋⒌⒍⒎⒏",
                "⑴⑶⑻⑴⑵⑶⑷⑸⑹⑺⑻",
                "🄂🄄🄉🄂🄃🄄🄅🄆🄇🄈🄉",
                "〡〣〨〡〢〣〤〥〦〧〨",
                "①13812345678",
                "⒈138-1234-5678",
                "138*1234*5678",
                "138=1234=5678",
                "138#1234#5678",
                "138…1234…5678",
                "138\\1234\\5678",
                "138⁄1234⁄5678",
                "138😀1234😀5678",
                "138 --- 1234 --- 5678",
                "1*3*8*1*2*3*4*5*6*7*8",
                "138/12345678",
                "电话138,12345678",
                "138123,45678",
                "1381234/5678",
                "手机138 - - 1234 - - 5678",
                "么三八一二三四五六七八",
                "电话么三八 1234 5678",
                "这是什么13812345678",
                "这是什么一三八一二三四五六七八",
                "怎么么三八一二三四五六七八",
                "O13812345678",
                "微信同号l38l2345678",
                "I38 I234 5678"
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
        "6222021234567890128, BANK_CARD, 6222021234567890128",
        "银行卡6222021234567890123, BANK_CARD, 6222021234567890123",
        "卡号：6222 0212 3456 7890, BANK_CARD, 6222021234567890",
        "开户账号是 1903027009200012345678, BANK_CARD, 1903027009200012345678",
        "身份证号:110101199003010010, IDENTITY, 110101199003010010",
        "110101199003010010, IDENTITY, 110101199003010010",
        "家父411003195001011234走失, IDENTITY, 411003195001011234",
        "110101 19900301 001X, IDENTITY, 11010119900301001X",
        "11010519491231003X, IDENTITY, 11010519491231003X",
        "11010519499931003X, IDENTITY, 11010519499931003X",
        "少写一位41100319500101123, IDENTITY, 41100319500101123",
        "身份证：411003195013411234, IDENTITY, 411003195013411234",
        "身份证号码 4110031950010112345, IDENTITY, 4110031950010112345",
        "1\uFE0F\u20E310105194912310\uFE0F\u20E302X, IDENTITY, 11010519491231002X",
        "11O1O519491231OO2X, IDENTITY, 11010519491231002X",
        "护照Ｅ１２３４５６７８, PASSPORT, E12345678",
        "+85291234567, ABROAD, 85291234567",
        "＋852 9123 4567, ABROAD, 85291234567",
        "00852 9123 4567, ABROAD, 0085291234567",
        "香港+853-6612-3456。, ABROAD, 85366123456",
        "+886912345678, ABROAD, 886912345678",
        "+886 912 345 678, ABROAD, 886912345678",
        "+447911123456, ABROAD, 447911123456",
        "+44 7911 123456, ABROAD, 447911123456",
        "+81 90 1234 5678, ABROAD, 819012345678",
        "0081-90-1234-5678, ABROAD, 00819012345678",
        "+1 415 555 2671, ABROAD, 14155552671",
        "+65 9123 4567, ABROAD, 6591234567",
        "电话852 9123 4567, ABROAD, 85291234567",
        "0374=2345678, LANDLINE, 03742345678",
        "0374/2345678, LANDLINE, 03742345678",
        "手机少一位1381234567, MOBILE, 1381234567",
        "台湾 0912345678, ABROAD, 0912345678",
        "号码〡〣〇〇〇〇〇〇〇〡〇, MOBILE, 13000000010",
        "电话0951 2345 678, LANDLINE, 09512345678",
        "怎么打0085291234567, ABROAD, 0085291234567",
        "港澳通行证C12345678, PASSPORT, C12345678",
        "往来港澳通行证CA1234567, PASSPORT, CA1234567",
        "护照 E 12345678, PASSPORT, E12345678",
        "护照号码:e-12345678, PASSPORT, e12345678",
        "护照C12345678, PASSPORT, C12345678",
        "外交护照DE1234567, PASSPORT, DE1234567",
        "公务护照SE1234567, PASSPORT, SE1234567",
        "台胞证12345678, PASSPORT, 12345678",
        "台胞证号[12345678], PASSPORT, 12345678",
        "护照(DE1234567), PASSPORT, DE1234567",
        "护照 No. DE1234567, PASSPORT, DE1234567",
        "证件号:K1234567, PASSPORT, K1234567",
        "身份证：411003 19501341 1234, IDENTITY, 411003195013411234",
        "身份证：411003-1950-1341-1234, IDENTITY, 411003195013411234",
        "香港身份证A123456(3), PASSPORT, A1234563",
        "港澳居民来往内地通行证H 1234567890, PASSPORT, H1234567890",
        "身份证1101011990年03月07日7758, IDENTITY, 110101199003077758",
        "号码110101 1990年3月7日 775X, IDENTITY, 11010119900307775X"
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
                "110105194913310029",
                "6222021234567891",
                "11010519491231003199",
                "SQ-20260318-000123",
                "拨打12345热线，第一次2019-11-22",
                "号码为2019-6-12办理的",
                "《行政处罚法》（2021年第70号）第33条",
                "豫政〔2019〕23号",
                "3号楼2单元1203室，电表0012345678",
                "3000+4500=7500元",
                "1+85000000",
                "单价12.50*3=37.50",
                "69.0027.6076.5645.9473.54",
                "Olli10号楼，Il2层",
                "订单2O26O3180001",
                "快递单号SF1234567890123",
                "统一社会信用代码91410100MA3X1ABC2D",
                "办理卡号2001的公交卡",
                "一、路灯；二、井盖；三、停车",
                "UU0081788，A00074795",
                "湘K38138，0000-00000000",
                "12345678901",
                "什么时候修？等了三个月，花了1500元",
                "身份证办理于20240315，证件齐全",
                "护照2026年到期，居住证3天办好",
                "门牌C1234567，型号CA1234567",
                "1990年03月07日7758元",
                "1,000元，23/45678号",
                "1500,1234567",
                "护照20240315到期，居住证20240315办理，通行证20260101换"
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
        "护照E12345678丢了, 护照E********丢了",
        "护照 E 12345678丢了, 护照 E ********丢了",
        "香港身份证A123456(3), 香港身份证A******(*)",
        "身份证1101011990年03月07日7758, 身份证**********年**月**日****",
        "1\uFE0F\u20E33812345678①栋, ***********①栋",
        "打13O-1234-5678, 打***-****-****",
        "打+852 9123 4567, 打+*** **** ****"
    })
    void masked_text_has_stars_for_the_digits_and_keeps_its_words(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-",
                "1 ",
                "13812345678 ",
                "E12345678 ",
                "11010519491231003",
                "1",
                "卡号1 ",
                "+1",
                "一①1",
                "13O",
                "护照E1",
                "110101 1990年",
                "么"
            })
    void the_work_grows_no_faster_than_the_text(String piece) {
        assertThat(looksAtDigits(piece.repeat(2000)))
                .isLessThan(3 * looksAtDigits(piece.repeat(1000)))
                .isPositive();
    }

    /** How many times the search takes a digit into its hands. */
    private static long looksAtDigits(String text) {
        AtomicLong looks = new AtomicLong();
        List<WrittenDigit> digits = WrittenDigit.of(text);
        NumberSearch.in(text, new AbstractList<>() {
            @Override
            public WrittenDigit get(int index) {
                looks.incrementAndGet();
                return digits.get(index);
            }

            @Override
            public int size() {
                return digits.size();
            }
        });
        return looks.get();
    }

    @Test
    void a_number_found_is_not_written_anywhere_by_accident() {
        assertThat(PersonalNumbers.in("13812345678").toString()).doesNotContain("138", "5678");
    }

    @Test
    void telephones_are_what_somebody_can_be_called_under() {
        assertThat(Kind.values())
                .filteredOn(Kind::isTelephone)
                .containsExactly(Kind.MOBILE, Kind.LANDLINE, Kind.ABROAD);
    }

    @Test
    void what_was_found_is_no_part_of_a_number_found_with_letters_for_digits() {
        String text = "110O000374200000041100319100101000X";

        List<PersonalNumber> found = PersonalNumbers.in(text);

        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
        assertThat(PersonalNumbers.masked(text)).hasSameSizeAs(text).doesNotContain("19910010");
    }
}
