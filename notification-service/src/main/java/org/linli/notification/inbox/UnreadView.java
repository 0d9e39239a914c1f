package org.linli.notification.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much waits to be read. */
@Schema(name = "Unread")
public record UnreadView(@Schema(examples = "3") long unread) {}
