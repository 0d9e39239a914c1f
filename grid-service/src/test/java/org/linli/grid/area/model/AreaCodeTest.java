package org.linli.grid.area.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0} is a {1} of {2}")
    @CsvSource({
        "411003, DISTRICT, ",
        "411003002, STREET, 411003",
        "411003002011, COMMUNITY, 411003002",
        "411003002011003, GRID, 411003002011",
        "41100300201100302, MICRO_GRID, 411003002011003"
    })
    void the_length_tells_the_level_and_the_head_the_parent(String code, AreaLevel level, String parent) {
        assertThat(new AreaCode(code).level()).isEqualTo(level);
        assertThat(new AreaCode(code).parent().map(AreaCode::value).orElse(null))
                .isEqualTo(parent);
    }

    @Test
    void a_code_tells_where_its_area_lies() {
        assertThat(new AreaCode("411003").at().value()).isEqualTo("411003");
        assertThat(new AreaCode("41100300201100302").at().value())
                .isEqualTo("411003.411003002.411003002011.411003002011003.41100300201100302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4110", "041100", "4110030", "41100300201100x", "411003002011003021"})
    void anything_else_is_no_code(String text) {
        assertThat(AreaCode.isValid(text)).isFalse();
    }

    @Test
    void a_path_is_the_path_above_and_the_own_code() {
        Area district = Area.open(new AreaCode("411003"), "建安区", null, null, DAY);
        Area street = Area.open(new AreaCode("411003002"), "新元街道", null, district, DAY);

        assertThat(street.areaPath()).isEqualTo("411003.411003002");
        assertThat(street.parentCode()).isEqualTo("411003");
    }

    @Test
    void nothing_hangs_below_a_foreign_parent() {
        Area district = Area.open(new AreaCode("320613"), "崇川区", null, null, DAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.open(new AreaCode("411003002"), "新元街道", null, district, DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.open(new AreaCode("411003002"), "新元街道", null, null, DAY));
    }
}
