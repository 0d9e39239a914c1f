package org.linli.outreach.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridPathTest {

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "411003.411003002.411003002011.411003002011003, 411003002011003, 411003.411003002.411003002011.411003002011003",
        "411003.411003002011003.41100300201100301, 411003002011003, 411003.411003002011003",
        "411003.411003002, 411003002011003, 411003.411003002",
        "411003, 411003, 411003"
    })
    void a_path_is_cut_behind_the_grid(String areaPath, String gridCode, String expected) {
        assertThat(GridPath.of(areaPath, gridCode)).isEqualTo(expected);
    }
}
