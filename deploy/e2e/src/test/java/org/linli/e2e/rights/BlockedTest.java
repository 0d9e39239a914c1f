package org.linli.e2e.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Answer;

/** Whoever is blocked is out and cannot come back, however they came in, until they are let in again. */
class BlockedTest {

    private static final String LOGIN = "leader03";

    private final Cast cast = Cast.get();

    @Test
    void a_member_of_staff_who_is_blocked_can_neither_sign_in_nor_refresh() {
        Answer session = signIn().orFail("signing in");
        String refresh = session.text("refreshToken");

        try (Blocked blocked = Blocked.of(cast, cast.staff(LOGIN))) {
            assertThat(refresh(refresh).status()).as("%s refreshing", blocked).isEqualTo(403);
            assertThat(signIn().status()).as("%s signing in", blocked).isEqualTo(403);
        }

        assertThat(refresh(refresh).status())
                .as("a session that ended stays ended")
                .isEqualTo(401);
        assertThat(cast.staff(LOGIN).get("/api/v1/auth/me").status()).isEqualTo(200);
    }

    @Test
    void a_resident_who_is_blocked_cannot_sign_in_through_wechat_either() {
        Cast.Resident resident = cast.resident();

        try (Blocked blocked = Blocked.of(cast, resident.linli())) {
            assertThat(throughWechat(resident).status()).as(blocked.toString()).isEqualTo(403);
        }

        assertThat(throughWechat(resident).status()).isEqualTo(200);
    }

    private Answer signIn() {
        return cast.gateway.post(
                "/api/v1/auth/staff/login", Map.of(), Map.of("username", LOGIN, "password", Cast.PASSWORD));
    }

    private Answer refresh(String token) {
        return cast.gateway.post("/api/v1/auth/refresh", Map.of(), Map.of("refreshToken", token));
    }

    private Answer throughWechat(Cast.Resident resident) {
        return cast.gateway.post(
                "/api/v1/auth/wechat/login",
                Map.of(),
                Map.of("code", resident.phone().loginCode()));
    }
}
