package org.linli.grievance.model;

/** What can be done to a matter; each leaves one entry of this kind in its timeline. */
public enum GrievanceAction {
    FILE("提交"),
    ACCEPT("受理"),
    DISPATCH("派单"),
    SIGN("签收"),
    REPLY("答复"),
    RATE("评价"),
    CLOSE("办结"),
    REOPEN("重办");

    private final String chinese;

    GrievanceAction(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
