package org.linli.grievance.model;

import java.util.List;

/** What can be done to a matter and by whom; each leaves one entry of this kind in its timeline. */
public enum GrievanceAction {
    FILE("提交"),
    /** A level above the community owes the next step, because nobody beneath it can take it. */
    ESCALATE("转上级处理", Party.SYSTEM),
    /** Those of the community owe the next step after somebody else did, because posts have begun or ended. */
    ENTRUST("转由社区处理", Party.SYSTEM),
    ACCEPT("受理", Party.STEERER),
    DISPATCH("派单", Party.STEERER),
    SIGN("签收", Party.HANDLER),
    TRANSFER("转办", Party.HANDLER, Party.STEERER, Party.SYSTEM),
    RETURN("退单", Party.HANDLER),
    RECALL("收回", Party.STEERER, Party.SYSTEM),
    REPLY("答复", Party.HANDLER),
    URGE("催办", Party.RESIDENT),
    RATE("评价", Party.RESIDENT),
    CLOSE("办结", Party.STEERER),
    REOPEN("重办", Party.RESIDENT);

    private final String chinese;
    private final List<Party> parties;

    GrievanceAction(String chinese, Party... parties) {
        this.chinese = chinese;
        this.parties = List.of(parties);
    }

    public String chinese() {
        return chinese;
    }

    /** Those who may do it, the one whom it concerns most first. */
    public List<Party> parties() {
        return parties;
    }
}
