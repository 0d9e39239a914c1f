package org.linli.outreach.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the households of one grid were shared out in one round.
 *
 * @param candidates the grid's workers at that moment
 */
public record GridDecision(UUID campaignId, int round, String gridCode, List<Candidate> candidates) {

    /** A worker of the grid, how many open tasks they had before and how many they were given. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Candidate(UUID postId, UUID accountId, long openTasks, long given) {}

    /** Why a task went to the holder of the post, or to nobody; for people to read. */
    public String reason(UUID assigneePostId) {
        if (assigneePostId == null) {
            return "网格 " + gridCode + " 当时没有在岗网格员,任务未分配";
        }
        Optional<Candidate> chosen = candidates.stream()
                .filter(candidate -> candidate.postId().equals(assigneePostId))
                .findFirst();
        return chosen.map(candidate -> String.format(
                        "网格 %s 有在岗网格员 %d 人,按在办任务少者优先分配;该岗位当时待走访 %d 户,本轮分得 %d 户",
                        gridCode, candidates.size(), candidate.openTasks(), candidate.given()))
                .orElse("由工作人员指定");
    }

    /** Why a task is not whose it was made for any more. */
    public String reasonAfterwards(UUID previousPostId, UUID assigneePostId) {
        String why = previousPostId == null ? "网格 " + gridCode + " 原无在岗网格员" : "原岗位任期结束";
        return why + (assigneePostId == null ? ",网格 " + gridCode + " 当时没有在岗网格员,任务未分配" : ",任务已移交现岗位");
    }
}
