package org.linli.notification.sending;

import java.util.Optional;
import java.util.UUID;
import org.linli.notification.template.RenderedMessage;

/**
 * An attempt that this process holds.
 *
 * @param version proves that it is still held
 * @param expired whether it is too late for it
 * @param openid where it goes; present when it counts as being sent already
 */
record DueAttempt(
        UUID id, long version, UUID recipient, RenderedMessage message, boolean expired, Optional<String> openid) {

    @Override
    public String toString() {
        return "attempt " + id;
    }
}
