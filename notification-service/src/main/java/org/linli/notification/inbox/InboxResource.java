package org.linli.notification.inbox;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.CurrentCaller;

/** One's own inbox over HTTP; everybody who is signed in has one. */
@Path("/api/v1/inbox")
@Tag(name = "Inbox")
@Authenticated
public class InboxResource {

    @Inject
    InboxItems items;

    @Inject
    ReadingInbox reading;

    @Inject
    CurrentCaller caller;

    @GET
    @Unaudited("The caller's own.")
    @Operation(
            operationId = "listInbox",
            summary = "List one's messages",
            description = "Newest first, one's own only.")
    public Page<InboxItemView> list(
            @Parameter(description = "Only what is not read yet.") @QueryParam("unread") @DefaultValue("false")
                    boolean unread,
            @Valid @BeanParam PageQuery page) {
        return items.list(caller.get(), unread, page).map(InboxItem::view);
    }

    @GET
    @Unaudited("The caller's own.")
    @Path("/unread-count")
    @Operation(operationId = "countUnread", summary = "Count one's unread messages")
    public UnreadView unreadCount() {
        return new UnreadView(items.countUnread(caller.get()));
    }

    @POST
    @Unaudited("The caller's own.")
    @Path("/{id}/read")
    @Idempotent
    @Operation(
            operationId = "readInboxItem",
            summary = "Mark a message as read",
            description = "Reading it again changes nothing; readAt stays the first time.")
    public InboxItemView read(@PathParam("id") UUID id) {
        return reading.read(caller.get(), id).view();
    }

    @POST
    @Unaudited("The caller's own.")
    @Path("/read-all")
    @Idempotent
    @Operation(
            operationId = "readAllInbox",
            summary = "Mark all messages as read",
            description = "Answers with the number that is still unread: what came after upTo.")
    public UnreadView readAll(
            @Parameter(description = "The newest message that was on the screen; leave out to read all there are.")
                    @QueryParam("upTo")
                    UUID upTo) {
        return new UnreadView(reading.readAll(caller.get(), upTo));
    }
}
