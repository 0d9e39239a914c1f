package org.linli.e2e.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where what an operation takes can be read.
 *
 * @param path what to read, with the id of the answer or of the request; null for the answer itself
 * @param shown the place of each field of the request in what is read
 */
record Reading(String path, Map<String, String> shown) {

    /** Operations whose body is a proof or a question and leaves nothing to read. */
    static final Set<String> NOTHING_TO_READ = Set.of("logInAtWork", "logInThroughWechat", "refreshSession", "logOut");

    /** Fields that nothing shows; the timeline tells reasons in words. */
    static final Set<String> HIDDEN = Set.of(
            "reopenGrievance/reason",
            "transferGrievance/reason",
            "returnGrievance/reason",
            "recallGrievance/reason",
            "handOverGrievances/fromPostId",
            "handOverGrievances/toPostId");

    private static final String MATTER = "/api/v1/grievances/{id}";
    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";
    private static final Map<String, List<Reading>> ALL = all();

    static List<Reading> of(String operation) {
        return ALL.getOrDefault(operation, List.of());
    }

    private static Map<String, List<Reading>> all() {
        Map<String, List<Reading>> all = new HashMap<>();
        all.put(
                "fileGrievance",
                List.of(
                        new Reading(
                                MATTER,
                                Map.of(
                                        "/title", "/title",
                                        "/body", "/body",
                                        "/itemCode", "/item/code",
                                        "/place/areaCode", "/areaCode")),
                        new Reading(
                                MATTER + "/contact",
                                Map.of("/place/address", "/address", "/contactPhone", "/contactPhone"))));
        put(all, "replyToGrievance", MATTER, Map.of("/text", "/reply/text", "/outcome", "/reply/outcome"));
        put(
                all,
                "rateGrievance",
                MATTER,
                Map.of("/settled", "/rating/settled", "/satisfaction", "/rating/satisfaction"));
        put(all, "dispatchGrievance", MATTER, Map.of("/postId", "/handler/postId"));
        put(all, "transferGrievance", MATTER, Map.of("/postId", "/handler/postId"));
        put(
                all,
                "draftCampaign",
                CAMPAIGN,
                Map.of(
                        "/kind", "/kind",
                        "/title", "/title",
                        "/goal", "/goal",
                        "/startsOn", "/startsOn",
                        "/endsOn", "/endsOn",
                        "/careFlags", "/careFlags",
                        "/areaCodes", "/areas"));
        put(all, "startCampaign", CAMPAIGN, Map.of("/dueOn", "/round/dueOn"));
        put(all, "openCampaignRound", CAMPAIGN, Map.of("/dueOn", "/round/dueOn"));
        put(
                all,
                "recordVisit",
                "/api/v1/visits/{id}",
                Map.of(
                        "/taskId", "/taskId",
                        "/outcome", "/outcome",
                        "/visitedAt", "/visitedAt",
                        "/note", "/note",
                        "/need/itemCode", "/need/itemCode",
                        "/need/text", "/need/text"));
        put(
                all,
                "assignPost",
                null,
                Map.of(
                        "/staffId", "/staffId",
                        "/role", "/role",
                        "/areaCode", "/areaCode",
                        "/from", "/from",
                        "/to", "/to"));
        put(all, "endPost", null, Map.of("/endedOn", "/to", "/successorPostId", "/successorPostId"));
        put(all, "reschedulePost", null, Map.of("/from", "/from", "/to", "/to"));
        return Map.copyOf(all);
    }

    private static void put(Map<String, List<Reading>> all, String operation, String path, Map<String, String> shown) {
        all.put(operation, List.of(new Reading(path, shown)));
    }
}
