package org.linli.local.simulator.wechat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One person's WeChat as the platform sees it. */
public final class Phone {
    private final String openid;
    private final String nickname;
    private final String number;
    private final Map<String, Integer> consents = new LinkedHashMap<>();
    private Instant visitedAt;

    Phone(String openid, String nickname, String number, Instant visitedAt) {
        this.openid = openid;
        this.nickname = nickname;
        this.number = number;
        this.visitedAt = visitedAt;
    }

    public String openid() {
        return openid;
    }

    public String nickname() {
        return nickname;
    }

    public String number() {
        return number;
    }

    public Instant visitedAt() {
        return visitedAt;
    }

    /** Messages that may still be sent, per template. */
    public Map<String, Integer> consents() {
        return new LinkedHashMap<>(consents);
    }

    void visit(Instant at) {
        visitedAt = at;
    }

    void consent(String templateId) {
        consents.merge(templateId, 1, Integer::sum);
    }

    boolean useConsent(String templateId) {
        int left = consents.getOrDefault(templateId, 0);
        if (left == 0) {
            return false;
        }
        consents.put(templateId, left - 1);
        return true;
    }
}
