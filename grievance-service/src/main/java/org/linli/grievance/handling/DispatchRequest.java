package org.linli.grievance.handling;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a matter goes; the whole body may be left out. */
public record DispatchRequest(
        @Schema(description = "A post that answers for the place; leave out to follow the item's rule.")
        UUID postId) {

    static UUID postId(DispatchRequest request) {
        return request == null ? null : request.postId();
    }
}
