package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.chassis.crypto.KeysFixture.ID_NUMBER;
import static org.linli.chassis.crypto.KeysFixture.NAME;
import static org.linli.chassis.crypto.KeysFixture.OTHER_PHONE;
import static org.linli.chassis.crypto.KeysFixture.PHONE;
import static org.linli.chassis.crypto.KeysFixture.replica;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.crypto.key.CipherAlgorithm;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.scratch.ScratchSchema;

class BlindIndexTest {

    private static ScratchSchema schema;
    private static DataKeys keys;
    private static BlindIndex index;

    @BeforeAll
    static void oneService() {
        schema = ScratchSchema.with("V0005__create_data_key.sql");
        keys = replica(schema.source(), CipherAlgorithm.AES_256_GCM);
        index = new BlindIndex(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 13812345678", "138-1234-5678", "+86 138 1234 5678", "0086(138)12345678", "138 1234 5678"})
    void spellings_of_one_phone_number_meet(String spelling) {
        assertThat(index.of(PHONE, spelling)).hasSize(16).isEqualTo(index.of(PHONE, "13812345678"));
    }

    @Test
    void spellings_of_one_id_number_and_of_one_name_meet() {
        assertThat(index.of(ID_NUMBER, " 11010519491231002x")).isEqualTo(index.of(ID_NUMBER, "11010519491231002X"));
        assertThat(index.of(NAME, "阿依古丽•买买提")).isEqualTo(index.of(NAME, "阿依古丽·买买提 "));
        assertThat(index.of(NAME, "张 三")).isEqualTo(index.of(NAME, "张三"));
    }

    @Test
    void other_values_and_other_columns_do_not_meet() {
        assertThat(index.of(PHONE, "13812345678"))
                .isNotEqualTo(index.of(PHONE, "13812345679"))
                .isNotEqualTo(index.of(OTHER_PHONE, "13812345678"));
    }

    @Test
    void nothing_has_no_index() {
        assertThat(index.of(PHONE, null)).isNull();
        assertThat(index.of(PHONE, "  ")).isNull();
        assertThat(index.suffix(PHONE, "123")).isNull();
        assertThat(index.grams(NAME, null)).isEmpty();
    }

    @Test
    void a_phone_is_found_by_its_last_four_digits() {
        assertThat(index.suffix(PHONE, "138 1234 5678"))
                .isEqualTo(index.suffix(PHONE, "5678"))
                .isNotEqualTo(index.suffix(PHONE, "5679"))
                .isNotEqualTo(index.of(PHONE, "5678"));
    }

    @Test
    void a_name_is_found_by_its_surname_and_by_any_part_of_two_characters() {
        Set<String> grams = hex(index.grams(NAME, "欧阳小明"));

        assertThat(grams).hasSize(4);
        assertThat(grams).containsAll(hex(index.fragment(NAME, "欧")));
        assertThat(grams).containsAll(hex(index.fragment(NAME, "小明")));
        assertThat(grams).containsAll(hex(index.fragment(NAME, "阳小明")));
        assertThat(grams).doesNotContainAnyElementsOf(hex(index.fragment(NAME, "明")));
        assertThat(grams).doesNotContainAnyElementsOf(hex(index.fragment(NAME, "小欧")));
    }

    @Test
    void an_index_outlives_rotation_restart_and_a_change_of_algorithm() {
        byte[] before = index.of(PHONE, "13812345678");

        keys.rotate();
        DataKeys restarted = replica(schema.source(), CipherAlgorithm.SM4_GCM);

        assertThat(new BlindIndex(keys).of(PHONE, "13812345678")).isEqualTo(before);
        assertThat(new BlindIndex(restarted).of(PHONE, "13812345678")).isEqualTo(before);
    }

    @Test
    void another_service_has_other_indexes_also_with_sm3() {
        ScratchSchema other = ScratchSchema.with("V0005__create_data_key.sql");
        BlindIndex national = new BlindIndex(replica(other.source(), CipherAlgorithm.SM4_GCM));

        assertThat(national.of(PHONE, "13812345678")).hasSize(16).isNotEqualTo(index.of(PHONE, "13812345678"));
        assertThat(other.number("select count(*) from data_key where algorithm = 'HMAC_SM3'"))
                .isOne();
    }

    private static Set<String> hex(byte[][] grams) {
        return Arrays.stream(grams).map(HexFormat.of()::formatHex).collect(Collectors.toSet());
    }
}
