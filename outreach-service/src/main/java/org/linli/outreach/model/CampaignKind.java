package org.linli.outreach.model;

/** What a campaign is about. */
public enum CampaignKind {
    ANTI_FRAUD("反诈宣传"),
    LAW("普法宣传"),
    HEALTH("健康宣传"),
    SAFETY("安全宣传"),
    FESTIVAL("节日活动"),
    CENSUS("入户普查");

    private final String chinese;

    CampaignKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
