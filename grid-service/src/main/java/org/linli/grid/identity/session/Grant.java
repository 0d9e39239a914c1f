package org.linli.grid.identity.session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CallerKind;

/**
 * What an access token says of its holder.
 *
 * @param accountId the account
 * @param kind what kind of subject it is
 * @param roles the roles of all posts held today
 * @param areas the areas of those posts
 * @param staffId null unless the holder is staff
 */
public record Grant(UUID accountId, CallerKind kind, Set<String> roles, List<AreaPath> areas, UUID staffId) {}
