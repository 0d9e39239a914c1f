package org.linli.outreach.model;

/** What became of a visit; of two at the same instant the one that is told first here counts, because it says more. */
public enum VisitOutcome {
    /** 已走访: somebody of the household was spoken to. */
    REACHED("已走访"),
    /** 已搬离. */
    MOVED("已搬离"),
    /** 地址有误. */
    WRONG_ADDRESS("地址有误"),
    /** 拒访. */
    REFUSED("拒访"),
    /** 家中无人. */
    NOT_HOME("家中无人");

    private final String chinese;

    VisitOutcome(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean saysMoreThan(VisitOutcome other) {
        return compareTo(other) < 0;
    }
}
