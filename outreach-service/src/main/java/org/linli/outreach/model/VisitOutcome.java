package org.linli.outreach.model;

/** What became of a visit. */
public enum VisitOutcome {
    /** 已走访: somebody of the household was spoken to. */
    REACHED("已走访"),
    /** 家中无人. */
    NOT_HOME("家中无人"),
    /** 拒访. */
    REFUSED("拒访"),
    /** 已搬离. */
    MOVED("已搬离"),
    /** 地址有误. */
    WRONG_ADDRESS("地址有误");

    private final String chinese;

    VisitOutcome(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
