package org.linli.grievance.model;

/** What a reply says became of the matter (信访工作条例 art. 32 names the same three outcomes). */
public enum Outcome {
    /** 已解决. */
    SETTLED("已解决"),
    /** 解释说明. */
    EXPLAINED("解释说明"),
    /** 不予支持. */
    NOT_SUPPORTED("不予支持"),
    /** 转有权机关处理: told where the matter belongs. */
    REFERRED("指引办理");

    private final String chinese;

    Outcome(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
