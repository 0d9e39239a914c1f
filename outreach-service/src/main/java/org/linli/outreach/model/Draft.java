package org.linli.outreach.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that is known of a campaign when it is drafted.
 *
 * @param title without numbers of persons, as the goal
 * @param areas whose households it is for; at least one
 * @param careFlags only households with any of these; empty for all
 * @param authorId the account that drafted it and hence cannot approve it
 */
public record Draft(
        UUID id,
        CampaignKind kind,
        String title,
        String goal,
        List<CampaignArea> areas,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<CareFlag> careFlags,
        UUID authorId,
        Instant draftedAt) {}
