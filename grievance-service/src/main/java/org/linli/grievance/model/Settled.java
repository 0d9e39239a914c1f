package org.linli.grievance.model;

/** The resident's own word on whether the matter is settled. */
public enum Settled {
    YES("已解决"),
    PARTLY("部分解决"),
    NO("未解决");

    private final String chinese;

    Settled(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
