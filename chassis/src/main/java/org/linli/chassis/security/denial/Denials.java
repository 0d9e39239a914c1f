package org.linli.chassis.security.denial;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * Tokens that are not to be accepted any more, in the form in which grid-service tells it.
 *
 * @param sessions sessions that are over: the claim {@code sid}
 * @param accounts accounts whose older tokens are over
 * @param keys keys that are not trusted any more: the header {@code kid}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Denials(List<UUID> sessions, List<DeniedAccount> accounts, List<String> keys) {

    public static final Denials NONE = new Denials(List.of(), List.of(), List.of());

    public Denials {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /**
     * An account, and which of its tokens are over.
     *
     * @param before those whose claim {@code gat} is before this, in milliseconds since 1970
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DeniedAccount(UUID id, long before) {}
}
