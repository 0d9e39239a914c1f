package org.linli.grid.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one row of a list. */
@Schema(name = "AreaFinding")
public record AreaFinding(
        @Schema(description = "The row of the file, blank rows counted as well.", examples = "17")
        int row,

        @Schema(examples = "41100300") String code,
        Problem problem,

        @Schema(description = "The same for a person.", examples = "上级区域不存在")
        String message) {

    /** The ways in which a row can be wrong. */
    @Schema(name = "AreaListProblem")
    public enum Problem {
        CODE_MALFORMED("区域代码须为 6、9、12、15 或 17 位数字"),
        NOT_YOURS("区域不在您的管理范围内"),
        LEVEL_DOES_NOT_FIT("级别与代码位数不符"),
        NAME_MISSING("名称须为 1 至 60 个字"),
        NAME_UNREADABLE("名称不能含有换行、控制字符或改变文字方向的字符"),
        NAME_IS_FORMULA("名称不能以 =、+、-、@ 开头,表格软件会把它当作公式"),
        KIND_UNKNOWN("网格类型不存在,或该级区域没有网格类型"),
        CODE_TWICE("区域代码在清单中重复"),
        PARENT_UNKNOWN("上级区域不存在");

        private final String chinese;

        Problem(String chinese) {
            this.chinese = chinese;
        }
    }

    static AreaFinding of(int row, String code, Problem problem) {
        return new AreaFinding(row, code, problem, problem.chinese);
    }
}
