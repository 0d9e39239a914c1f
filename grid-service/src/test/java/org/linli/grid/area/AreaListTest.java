package org.linli.grid.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.problem.CodedException;

class AreaListTest {

    @Test
    void rows_are_those_of_the_file_blank_ones_counted() {
        List<AreaRow> rows = AreaList.read(
                "\n\ncode,name,level,kind\n\n411003,建安区,DISTRICT,\n,,,\n   \n411003002,新元街道,STREET\r\n\r\n");

        assertThat(rows)
                .containsExactly(
                        new AreaRow(5, "411003", "建安区", "DISTRICT", ""),
                        new AreaRow(8, "411003002", "新元街道", "STREET", null));
    }

    @Test
    void a_list_without_a_column_says_nothing_of_it() {
        assertThat(AreaList.read("level,code,name\nDISTRICT,411003,建安区\n"))
                .containsExactly(new AreaRow(2, "411003", "建安区", "DISTRICT", null));
    }

    @Test
    void names_come_in_their_normal_form() {
        assertThat(AreaList.read("code,name,level\n411003,\u00a0e\u0301\u200b,DISTRICT\n411004,\u3164,DISTRICT\n"))
                .extracting(AreaRow::name)
                .containsExactly("é", null);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "411003,建安区,DISTRICT",
                "code,name\n411003,建安区\n",
                "code,name,level,name\n411003,a,DISTRICT,b\n",
                "code,name,level\n411003,建安区,DISTRICT,BASIC,more\n",
                "code,name,level\n411003,\"建安区,DISTRICT\n",
                ",,\n\n"
            })
    void what_has_no_heading_or_another_form_is_no_list(String csv) {
        assertThatThrownBy(() -> AreaList.read(csv)).isInstanceOf(CodedException.class);
    }
}
