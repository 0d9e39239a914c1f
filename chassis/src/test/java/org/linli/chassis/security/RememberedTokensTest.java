package org.linli.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    private final Verifying verifying = new Verifying();
    private final JWTAuthContextInfo settings = new JWTAuthContextInfo();

    @Test
    void a_token_is_verified_once() throws ParseException {
        RememberedTokens tokens = at(NOW);

        JWTCallerPrincipal first = tokens.parse("one", settings);
        JWTCallerPrincipal second = tokens.parse("one", settings);

        assertThat(second).isSameAs(first);
        assertThat(verifying.calls).isEqualTo(1);
    }

    @Test
    void a_token_that_differs_in_one_character_is_verified_for_itself() throws ParseException {
        RememberedTokens tokens = at(NOW);
        tokens.parse("header.claims.signature", settings);

        tokens.parse("header.claims.signaturf", settings);

        assertThat(verifying.calls).isEqualTo(2);
    }

    @Test
    void what_was_refused_is_not_remembered() throws ParseException {
        RememberedTokens tokens = at(NOW);
        verifying.refuses = true;
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse("one", settings));
        verifying.refuses = false;

        assertThat(tokens.parse("one", settings)).isNotNull();
    }

    @Test
    void a_token_past_its_end_is_verified_again_whatever_was_remembered() throws ParseException {
        RememberedTokens tokens = at(NOW);
        verifying.expiresAt = NOW;
        tokens.parse("one", settings);
        verifying.refuses = true;

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse("one", settings));
    }

    private RememberedTokens at(Instant now) {
        return new RememberedTokens(verifying, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Stands for the verification of the signature, which the wire tests exercise for real. */
    private static final class Verifying extends JWTCallerPrincipalFactory {
        private int calls;
        private boolean refuses;
        private Instant expiresAt = NOW.plus(Duration.ofMinutes(15));

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
            calls++;
            if (refuses) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }
}
