package org.linli.chassis.security.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.denial.Denials.DeniedAccount;

class KeepingDenialsTest {

    private final UUID account = Ids.next();
    private final UUID session = Ids.next();
    private Denials told = Denials.NONE;
    private final KeepingDenials denials = new KeepingDenials(this::read, Clock.systemUTC());
    private final DenialsReadiness readiness = new DenialsReadiness(denials);

    @Test
    void who_is_not_listed_passes() {
        deny(new Denials(List.of(Ids.next()), List.of(new DeniedAccount(Ids.next(), 2000)), List.of("other")));

        passes(1000);
    }

    @Test
    void an_ended_session_is_refused() {
        deny(new Denials(List.of(session), List.of(), List.of()));

        refused(Long.MAX_VALUE);
    }

    @Test
    void an_account_is_refused_with_rights_read_before_and_not_with_those_read_after() {
        deny(new Denials(List.of(), List.of(new DeniedAccount(account, 2000)), List.of()));

        refused(1999);
        passes(2000);
    }

    @Test
    void a_key_is_refused_whatever_it_signed() {
        deny(new Denials(List.of(), List.of(), List.of("key")));

        refused(Long.MAX_VALUE);
    }

    @Test
    void while_the_list_cannot_be_read_the_last_one_holds() {
        deny(new Denials(List.of(session), List.of(), List.of()));
        deny(null);

        refused(Long.MAX_VALUE);
    }

    @Test
    void ready_once_the_list_was_read_and_also_when_it_cannot_be_any_more() {
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        deny(null);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        deny(Denials.NONE);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        deny(null);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_age_of_the_list_is_a_gauge() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        denials.register(new StartupEvent(), meters);
        assertThat(meters.get("linli.denials.age").gauge().value()).isNaN();

        deny(Denials.NONE);

        assertThat(meters.get("linli.denials.age").gauge().value()).isNotNegative();
    }

    private Denials read() {
        if (told == null) {
            throw new IllegalStateException("grid-service is away");
        }
        return told;
    }

    private void deny(Denials denied) {
        told = denied;
        denials.refresh();
    }

    private void passes(long grantedAt) {
        assertThatCode(() -> denials.requireNotDenied(token(grantedAt), "key")).doesNotThrowAnyException();
    }

    private void refused(long grantedAt) {
        assertThatExceptionOfType(CodedException.class)
                .isThrownBy(() -> denials.requireNotDenied(token(grantedAt), "key"))
                .withMessage("TOKEN_WITHDRAWN");
    }

    private DefaultJWTCallerPrincipal token(long grantedAt) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(account.toString());
        claims.setStringClaim("sid", session.toString());
        claims.setClaim("gat", grantedAt);
        return new DefaultJWTCallerPrincipal(claims);
    }
}
