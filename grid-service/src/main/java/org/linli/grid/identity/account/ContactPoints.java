package org.linli.grid.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.CallerKind;

/** Where an account's owner can be reached. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactPoints")
public record ContactPoints(
        UUID accountId,
        CallerKind kind,

        @Schema(description = "In the mini-program; absent for somebody who never signed in through WeChat.")
        String openid) {}
