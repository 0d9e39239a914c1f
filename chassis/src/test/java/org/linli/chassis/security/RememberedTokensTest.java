package org.linli.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.denial.Denials;
import org.linli.chassis.security.denial.KeepingDenials;
import org.linli.chassis.test.Tokens;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final UUID session = Ids.next();
    private final Verifying verifying = new Verifying();
    private final JWTAuthContextInfo settings = new JWTAuthContextInfo();
    private Denials denied = Denials.NONE;
    private final KeepingDenials denials = new KeepingDenials(() -> denied, CLOCK);
    private final RememberedTokens tokens = new RememberedTokens(verifying, denials, CLOCK);
    private final String token = Tokens.signedWith("test");

    @Test
    void a_token_is_verified_once() throws ParseException {
        JWTCallerPrincipal first = tokens.parse(token, settings);
        JWTCallerPrincipal second = tokens.parse(token, settings);

        assertThat(second).isSameAs(first);
        assertThat(verifying.calls).isEqualTo(1);
    }

    @Test
    void what_was_remembered_lets_no_other_signature_in() throws ParseException {
        tokens.parse(token, settings);
        String other = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);
        verifying.refuses = true;

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(other, settings));
        assertThat(tokens.parse(token, settings)).isNotNull();
    }

    @Test
    void another_spelling_is_refused_before_anything_is_verified() {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(token + "=", settings));

        assertThat(verifying.calls).isZero();
    }

    @Test
    void what_was_refused_is_not_remembered() throws ParseException {
        verifying.refuses = true;
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(token, settings));
        verifying.refuses = false;

        assertThat(tokens.parse(token, settings)).isNotNull();
    }

    @Test
    void a_token_past_its_end_is_verified_again_whatever_was_remembered() throws ParseException {
        verifying.expiresAt = NOW;
        tokens.parse(token, settings);
        verifying.refuses = true;

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(token, settings));
    }

    @Test
    void a_denied_token_is_refused_although_it_is_remembered() throws ParseException {
        tokens.parse(token, settings);
        denied = new Denials(List.of(session), List.of(), List.of());
        denials.refresh();

        assertThatExceptionOfType(CodedException.class)
                .isThrownBy(() -> tokens.parse(token, settings))
                .withMessage("TOKEN_WITHDRAWN");
    }

    @Test
    void what_a_denied_key_signed_is_refused_although_it_is_remembered() throws ParseException {
        tokens.parse(token, settings);
        denied = new Denials(List.of(), List.of(), List.of("test"));
        denials.refresh();

        assertThatExceptionOfType(CodedException.class).isThrownBy(() -> tokens.parse(token, settings));
    }

    /** Stands for the verification of the signature, which the wire tests exercise for real. */
    private final class Verifying extends VerifyingTokens {
        private int calls;
        private boolean refuses;
        private Instant expiresAt = NOW.plus(Duration.ofMinutes(15));

        @Override
        Verified verify(String token, JWTAuthContextInfo settings) throws ParseException {
            calls++;
            if (refuses) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
            claims.setStringClaim("sid", session.toString());
            return new Verified(new DefaultJWTCallerPrincipal(claims), "test");
        }
    }
}
