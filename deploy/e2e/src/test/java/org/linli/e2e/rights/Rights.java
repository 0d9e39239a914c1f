package org.linli.e2e.rights;

import static org.linli.e2e.rights.Thing.Kind.CAMPAIGN;
import static org.linli.e2e.rights.Thing.Kind.EVENT;
import static org.linli.e2e.rights.Thing.Kind.HOUSEHOLD;
import static org.linli.e2e.rights.Thing.Kind.MATTER;
import static org.linli.e2e.rights.Thing.Kind.MESSAGE;
import static org.linli.e2e.rights.Thing.Kind.PLACE;
import static org.linli.e2e.rights.Thing.Kind.POST;
import static org.linli.e2e.rights.Thing.Kind.STRANGER;
import static org.linli.e2e.rights.Thing.Kind.TASK;
import static org.linli.e2e.rights.Thing.Kind.VISIT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which role may do which operation where. An operation that is not in here fails the test. */
final class Rights {

    static final String RESIDENT = "RESIDENT";

    private static final Set<String> PATCH = Set.of(
            "GRID_WORKER",
            "GRID_LEADER",
            "COMMUNITY_CLERK",
            "COMMUNITY_SECRETARY",
            "STREET_OFFICER",
            "DISTRICT_OFFICER");
    private static final Set<String> STEERING =
            Set.of("GRID_LEADER", "COMMUNITY_CLERK", "COMMUNITY_SECRETARY", "STREET_OFFICER", "DISTRICT_OFFICER");
    private static final Set<String> HANDLING = Set.of(
            "GRID_WORKER",
            "GRID_LEADER",
            "COMMUNITY_CLERK",
            "COMMUNITY_SECRETARY",
            "STREET_OFFICER",
            "DISTRICT_OFFICER",
            "PROPERTY_STEWARD");
    private static final Set<String> REACHING = Set.of(
            RESIDENT,
            "GRID_WORKER",
            "GRID_LEADER",
            "COMMUNITY_CLERK",
            "COMMUNITY_SECRETARY",
            "STREET_OFFICER",
            "DISTRICT_OFFICER");
    private static final Set<String> PLANNING =
            Set.of("COMMUNITY_CLERK", "COMMUNITY_SECRETARY", "STREET_OFFICER", "DISTRICT_OFFICER");
    private static final Set<String> PREVIEWING =
            Set.of("GRID_LEADER", "COMMUNITY_CLERK", "COMMUNITY_SECRETARY", "STREET_OFFICER", "DISTRICT_OFFICER");
    private static final Set<String> VISITING = Set.of("GRID_WORKER", "GRID_LEADER", "COMMUNITY_CLERK");
    private static final Set<String> FILLING =
            Set.of("ADMIN", "COMMUNITY_SECRETARY", "STREET_OFFICER", "DISTRICT_OFFICER");
    private static final Set<String> EXPLAINING = Set.of("ADMIN", "AUDITOR", "DISTRICT_OFFICER");
    private static final Set<String> ADMIN = Set.of("ADMIN");
    private static final Set<String> RESIDENTS = Set.of(RESIDENT);
    private static final Set<String> ANYONE_WITH_MATTERS = Set.of(
            RESIDENT,
            "GRID_WORKER",
            "GRID_LEADER",
            "COMMUNITY_CLERK",
            "COMMUNITY_SECRETARY",
            "STREET_OFFICER",
            "DISTRICT_OFFICER",
            "PROPERTY_STEWARD");

    static final Map<String, Rule> TABLE = table();

    private Rights() {}

    private static Map<String, Rule> table() {
        Map<String, Rule> table = new HashMap<>();
        signingIn(table);
        places(table);
        matters(table);
        campaigns(table);
        messages(table);
        return Map.copyOf(table);
    }

    private static void signingIn(Map<String, Rule> table) {
        put(table, Rule.forEverybody(), "getJwks", "logInAtWork", "logInThroughWechat", "refreshSession", "logOut");
        put(table, Rule.anybody(), "getMe", "listOwnSessions", "endOwnSessions");
        put(table, Rule.anybody().about(STRANGER, Set.of()), "endOwnSession");
        put(
                table,
                Rule.only(ADMIN).about(STRANGER, Set.of()),
                "getAccount",
                "blockAccount",
                "unblockAccount",
                "resetPassword",
                "listSessions",
                "endSessions",
                "endSession");
    }

    private static void places(Map<String, Rule> table) {
        put(table, Rule.anybody(), "listAreas", "getArea", "listAreaChildren", "listPosts");
        put(table, Rule.anybody().about(POST, null), "getPost");
        put(table, Rule.only(ADMIN), "importAreas");
        put(table, Rule.only(FILLING).about(PLACE, Set.of()).doneBy(FILLING), "assignPost");
        put(
                table,
                Rule.only(FILLING).about(POST, FILLING),
                "endPost",
                "reschedulePost",
                "withdrawPost",
                "withdrawPostEnd");
        put(table, Rule.only(PATCH), "listHouseholds");
        put(table, Rule.only(PATCH).about(HOUSEHOLD, PATCH), "getHousehold");
    }

    private static void matters(Map<String, Rule> table) {
        put(table, Rule.anybody(), "listCatalogueItems");
        put(table, Rule.only(RESIDENTS), "fileGrievance");
        // An administrator sees matters that nobody owns, of which there are none here.
        put(table, Rule.only(with(ANYONE_WITH_MATTERS, "ADMIN")), "listGrievances");
        put(table, Rule.only(with(ANYONE_WITH_MATTERS, "ADMIN")).about(MATTER, PATCH), "getGrievance");
        put(table, Rule.only(ANYONE_WITH_MATTERS).about(MATTER, PATCH), "getGrievanceTimeline");
        put(table, Rule.only(PATCH).about(MATTER, PATCH), "getGrievanceRouting");
        put(
                table,
                Rule.only(STEERING).about(MATTER, PATCH).doneBy(STEERING),
                "acceptGrievance",
                "dispatchGrievance",
                "recallGrievance",
                "closeGrievance");
        put(table, Rule.only(STEERING), "handOverGrievances");
        put(
                table,
                Rule.only(HANDLING).about(MATTER, PATCH).doneBy(Set.of()),
                "signGrievance",
                "returnGrievance",
                "replyToGrievance");
        put(table, Rule.only(HANDLING).about(MATTER, PATCH).doneBy(STEERING), "transferGrievance");
        put(table, Rule.only(REACHING).about(MATTER, PATCH), "getGrievanceContact");
        put(table, Rule.only(RESIDENTS).about(MATTER, Set.of()), "rateGrievance", "reopenGrievance", "urgeGrievance");
    }

    private static void campaigns(Map<String, Rule> table) {
        put(table, Rule.only(PATCH), "listCampaigns", "listVisitTasks");
        put(
                table,
                Rule.only(PLANNING).about(PLACE, Set.of()).doneBy(PLANNING).otherwise(Expected.UNKNOWN_PLACE),
                "draftCampaign");
        put(table, Rule.only(PATCH).about(CAMPAIGN, PATCH), "getCampaign", "getCampaignCoverage");
        put(table, Rule.only(PREVIEWING).about(CAMPAIGN, PATCH), "previewCampaignAudience");
        put(
                table,
                Rule.only(PLANNING).about(CAMPAIGN, PATCH).doneBy(PLANNING),
                "approveCampaign",
                "startCampaign",
                "openCampaignRound",
                "finishCampaign",
                "cancelCampaign");
        put(table, Rule.only(PATCH).about(TASK, PATCH), "getVisitTask");
        put(table, Rule.only(VISITING).about(TASK, PATCH).doneBy(VISITING), "recordVisit");
        put(table, Rule.only(PATCH).about(VISIT, PATCH), "getVisit");
    }

    private static void messages(Map<String, Rule> table) {
        put(
                table,
                Rule.only(Set.of("AUDITOR")),
                "listGridAuditEntries",
                "listGrievanceAuditEntries",
                "listOutreachAuditEntries",
                "listNotificationAuditEntries");
        put(table, Rule.anybody(), "listInbox", "countUnread", "readAllInbox");
        put(table, Rule.anybody().about(MESSAGE, Set.of()), "readInboxItem");
        put(table, Rule.only(EXPLAINING).about(EVENT, EXPLAINING), "explainDelivery");
    }

    private static Set<String> with(Set<String> roles, String more) {
        Set<String> all = new HashSet<>(roles);
        all.add(more);
        return all;
    }

    private static void put(Map<String, Rule> table, Rule rule, String... operations) {
        for (String operation : operations) {
            table.put(operation, rule);
        }
    }
}
