package org.linli.grievance.routing;

import java.util.List;
import org.linli.grievance.model.Handler;

/**
 * A decision before it is stored.
 *
 * @param handler who gets the matter
 * @param targetRole the role that the item's rule names
 * @param fallback whether nobody of that role could take it
 * @param byHand whether a person named the post
 */
record Routed(
        Handler handler,
        String targetRole,
        boolean fallback,
        boolean byHand,
        String reason,
        List<Candidate> candidates) {}
