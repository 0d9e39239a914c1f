package org.linli.grid.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.security.Role;
import org.linli.grid.area.AreaFinding.Problem;
import org.linli.grid.area.model.AreaCode;

class AreaListCheckTest {

    private static final Set<String> KNOWN = Set.of("411003", "411003002");

    private final AreaListCheck check = new AreaListCheck(Caller.system(), KNOWN);

    @Test
    void a_parent_may_be_on_record_or_anywhere_in_the_list() {
        List<AreaRow> rows = List.of(
                new AreaRow(2, "411003002011001", "第一网格", "GRID", "BASIC"),
                new AreaRow(3, "411003002011", "镜湖社区居委会", "COMMUNITY", null));

        assertThat(check.findings(rows)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2} {1} is {4}")
    @CsvSource({
        "41100, 区, DISTRICT, , CODE_MALFORMED",
        "4110030020, 街道, STREET, , CODE_MALFORMED",
        "41100300x, 街道, STREET, , CODE_MALFORMED",
        "411003003, 邓庄街道, COMMUNITY, , LEVEL_DOES_NOT_FIT",
        "411003003, 邓庄街道, PLACE, , LEVEL_DOES_NOT_FIT",
        "411003003, , STREET, , NAME_MISSING",
        "411003003, =1+1, STREET, , NAME_IS_FORMULA",
        "411003003, \uFF1D1, STREET, , NAME_IS_FORMULA",
        "411003003, \uFE661, STREET, , NAME_IS_FORMULA",
        "411003003, \uFE621, STREET, , NAME_IS_FORMULA",
        "411003003, \uFE631, STREET, , NAME_IS_FORMULA",
        "411003003, \uFE6Bx, STREET, , NAME_IS_FORMULA",
        "411003003, \u207A1, STREET, , NAME_IS_FORMULA",
        "411003003, \u22121, STREET, , NAME_IS_FORMULA",
        "411003003, +街道, STREET, , NAME_IS_FORMULA",
        "411003003, -街道, STREET, , NAME_IS_FORMULA",
        "411003003, @SUM(A1), STREET, , NAME_IS_FORMULA",
        "411003003, ＝街道, STREET, , NAME_IS_FORMULA",
        "411003003, a\u202Eb, STREET, , NAME_UNREADABLE",
        "411003003, a\u0007b, STREET, , NAME_UNREADABLE",
        "411003003, 邓庄街道, STREET, BASIC, KIND_UNKNOWN",
        "411003009001, 无主社区, COMMUNITY, , PARENT_UNKNOWN"
    })
    void a_bad_row_is_found(String code, String name, String level, String kind, Problem problem) {
        List<AreaFinding> findings = check.findings(List.of(new AreaRow(2, code, name, level, kind)));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem()).isEqualTo(problem);
        assertThat(findings.get(0).row()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is refused: {4}")
    @CsvSource({
        "411003002011001, 第一网格, GRID, BASIC, false",
        "411003002, 新元街道, STREET, , false",
        "411003, 建安区, DISTRICT, , true",
        "411003001, 北海街道, STREET, , true",
        "4110030021, 街道, STREET, , true",
        "411003009001001, , VILLAGE, NONE, true",
        "511003, 别处, DISTRICT, , true"
    })
    void administrators_of_a_street_change_nothing_outside_of_it(
            String code, String name, String level, String kind, boolean refused) {
        AreaListCheck ofTheStreet = new AreaListCheck(administering("411003.411003002"), KNOWN);

        List<AreaFinding> findings = ofTheStreet.findings(List.of(
                new AreaRow(2, "411003002011", "镜湖社区居委会", "COMMUNITY", null), new AreaRow(3, code, name, level, kind)));

        assertThat(findings)
                .extracting(AreaFinding::row, AreaFinding::problem)
                .isEqualTo(
                        refused
                                ? List.of(tuple(3, AreaCode.isValid(code) ? Problem.NOT_YOURS : Problem.CODE_MALFORMED))
                                : List.of());
    }

    @Test
    void a_row_is_refused_where_the_caller_has_another_post_only() {
        Caller mixed = new Caller(
                Ids.next(),
                CallerKind.STAFF,
                List.of(
                        Grant.of(Role.ADMIN, new AreaPath("511003")),
                        Grant.of(Role.DISTRICT_OFFICER, new AreaPath("411003"))),
                Ids.next(),
                null);

        List<AreaFinding> findings = new AreaListCheck(mixed, KNOWN)
                .findings(List.of(
                        new AreaRow(2, "511003", "别处", "DISTRICT", null),
                        new AreaRow(3, "411003", "建安区", "DISTRICT", null)));

        assertThat(findings)
                .extracting(AreaFinding::row, AreaFinding::problem)
                .containsExactly(tuple(3, Problem.NOT_YOURS));
    }

    private static Caller administering(String path) {
        return new Caller(
                Ids.next(), CallerKind.STAFF, List.of(Grant.of(Role.ADMIN, new AreaPath(path))), Ids.next(), null);
    }

    @Test
    void names_are_counted_in_characters() {
        assertThat(check.findings(List.of(new AreaRow(2, "411003003", "𠮷".repeat(60), "STREET", null))))
                .isEmpty();
        assertThat(check.findings(List.of(new AreaRow(2, "411003003", "𠮷".repeat(61), "STREET", null))))
                .extracting(AreaFinding::problem)
                .containsExactly(Problem.NAME_MISSING);
    }

    @Test
    void a_code_stands_once_in_a_list() {
        List<AreaRow> rows = List.of(
                new AreaRow(2, "411003003", "邓庄街道", "STREET", null),
                new AreaRow(3, "411003003", "邓庄街道", "STREET", null));

        assertThat(check.findings(rows))
                .extracting(AreaFinding::problem, AreaFinding::row)
                .containsExactly(tuple(Problem.CODE_TWICE, 3));
    }
}
