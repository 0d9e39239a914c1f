package org.linli.grid.identity.wechat;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.grid.identity.session.SignedIn;

/** The login of residents. */
@Path("/api/v1/auth/wechat/login")
@PermitAll
@Tag(name = "Login")
public class WechatLoginResource {

    @Inject
    SigningInResident signingIn;

    @POST
    @Unkeyed("Nobody is signed in yet whose key it could be.")
    @Operation(
            operationId = "logInThroughWechat",
            summary = "Log in through WeChat",
            description = "For residents; the first login opens the account. WECHAT_CODE_INVALID (422) for a wrong or "
                    + "used code, WECHAT_USER_BLOCKED (403), WECHAT_UNAVAILABLE (503 with Retry-After): take a new code "
                    + "and try again.")
    @APIResponseSchema(value = SignedIn.class, responseDescription = "The pair of tokens.")
    @APIResponse(responseCode = "403", description = "WECHAT_USER_BLOCKED or ACCOUNT_BLOCKED.")
    @APIResponse(responseCode = "429", description = "WECHAT_TOO_FREQUENT; see Retry-After.")
    public SignedIn logIn(@NotNull @Valid WechatLoginRequest request) {
        return signingIn.signIn(request.code());
    }
}
