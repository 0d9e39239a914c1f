package org.linli.grid.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.chassis.security.Caller;
import org.linli.chassis.text.PlainText;
import org.linli.grid.area.AreaFinding.Problem;
import org.linli.grid.area.model.AreaCode;
import org.linli.grid.area.model.GridKind;

/** Decides whether a caller can import a list of areas; knows what exists already only as a set of codes. */
final class AreaListCheck {

    private static final int LONGEST_NAME = 60;

    /** What a spreadsheet takes for the beginning of a formula, and the minus of mathematics. */
    private static final String FORMULA = "=+-@\u2212";

    private final Caller by;
    private final Set<String> existing;
    private final Set<String> inList = new HashSet<>();

    AreaListCheck(Caller by, Set<String> existing) {
        this.by = by;
        this.existing = existing;
    }

    List<AreaFinding> findings(List<AreaRow> rows) {
        Set<String> all = new HashSet<>(existing);
        rows.forEach(row -> all.add(row.code()));
        List<AreaFinding> findings = new ArrayList<>();
        for (AreaRow row : rows) {
            problem(row, all).ifPresent(problem -> findings.add(AreaFinding.of(row.number(), row.code(), problem)));
        }
        return findings;
    }

    /** In whatever width it is typed: compatible characters come down to the plain one. */
    private static boolean beginsAsFormula(String name) {
        return FORMULA.indexOf(Normalizer.normalize(name, Normalizer.Form.NFKC).charAt(0)) >= 0;
    }

    private Optional<Problem> problem(AreaRow row, Set<String> all) {
        if (!AreaCode.isValid(row.code())) {
            return Optional.of(Problem.CODE_MALFORMED);
        }
        AreaCode code = new AreaCode(row.code());
        // Before anything else, so that a list tells nothing of what exists elsewhere.
        if (!AreaRight.mayImport(by, code.at())) {
            return Optional.of(Problem.NOT_YOURS);
        }
        if (!code.level().name().equals(row.level())) {
            return Optional.of(Problem.LEVEL_DOES_NOT_FIT);
        }
        if (row.name() == null || PlainText.length(row.name()) > LONGEST_NAME) {
            return Optional.of(Problem.NAME_MISSING);
        }
        if (!PlainText.isClean(row.name(), false)) {
            return Optional.of(Problem.NAME_UNREADABLE);
        }
        if (beginsAsFormula(row.name())) {
            return Optional.of(Problem.NAME_IS_FORMULA);
        }
        if (row.kind() != null && !row.kind().isEmpty() && !(code.level().isGrid() && isKind(row.kind()))) {
            return Optional.of(Problem.KIND_UNKNOWN);
        }
        if (!inList.add(row.code())) {
            return Optional.of(Problem.CODE_TWICE);
        }
        boolean orphan =
                code.parent().filter(parent -> !all.contains(parent.value())).isPresent();
        return orphan ? Optional.of(Problem.PARENT_UNKNOWN) : Optional.empty();
    }

    private static boolean isKind(String kind) {
        return Stream.of(GridKind.values()).anyMatch(known -> known.name().equals(kind));
    }
}
