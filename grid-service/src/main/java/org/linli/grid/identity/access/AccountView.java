package org.linli.grid.identity.access;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.identity.account.Account;

/** An account as its administrators see it. */
@Schema(name = "Account")
public record AccountView(
        UUID id,
        CallerKind kind,

        @Schema(description = "Whether it is shut out.", examples = "false")
        boolean blocked) {

    static AccountView of(Account account) {
        return new AccountView(account.id(), account.kind(), !account.isActive());
    }
}
