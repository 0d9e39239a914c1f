package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "王小明, 王**",
        "王小明明, 王**",
        "欧阳锋, 欧阳*",
        "欧阳小明, 欧阳**",
        "欧阳, 欧*",
        "张, *",
        "阿依古丽·买买提, 阿**",
        "John Smith, J**",
        "𠮷田, 𠮷*"
    })
    void of_a_name_the_surname_stays(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341256, 1********56",
        "+86 138 1234 1256, 1********56",
        "138-1234-1256, 1********56",
        "0374-2345678, ****78",
        "12345, ****",
        "19812345678901, ****01"
    })
    void of_a_phone_number_the_last_two_digits_stay_at_most(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "411003199001011234, ****************34",
        "11010519491231002x, ****************2X",
        "H1234567890, H****90",
        "1234567, ****"
    })
    void of_an_id_number_the_last_two_characters_stay_at_most(String number, String masked) {
        assertThat(Masking.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "幸福小区3号楼2单元501室, 幸福小区****",
        "幸福小区三号楼二单元, 幸福小区****",
        "建设路12号院, 建设路****",
        "阳光花园A座1801, 阳光花园****",
        "文峰社区老粮库家属院, 文峰社区老****",
        "5号楼, ****"
    })
    void of_an_address_the_road_or_estate_stays(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"411003199001011234, ******************", "H1234567890, ****", "1234567, ****"})
    void of_an_id_number_beside_birth_data_nothing_stays(String number, String masked) {
        assertThat(Masking.idNumberBesideBirth(number)).isEqualTo(masked);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Masking.name(null)).isNull();
        assertThat(Masking.phone("")).isEmpty();
        assertThat(Masking.idNumber(" ")).isEmpty();
        assertThat(Masking.idNumberBesideBirth(null)).isNull();
        assertThat(Masking.address(null)).isNull();
    }
}
