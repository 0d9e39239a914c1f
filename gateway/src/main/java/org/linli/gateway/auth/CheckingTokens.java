package org.linli.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Decides whether a request carries a valid access token. */
@ApplicationScoped
public class CheckingTokens {

    private static final Logger LOG = Logger.getLogger(CheckingTokens.class);
    private static final String BEARER = "Bearer ";
    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final Future<Verdict> ACCEPTED = Future.succeededFuture(Verdict.ACCEPTED);
    private static final Future<Verdict> REFUSED = Future.succeededFuture(Verdict.REFUSED);
    private static final Future<Verdict> UNDECIDED = Future.succeededFuture(Verdict.UNDECIDED);

    private final Vertx vertx;
    private final TokenConfig config;
    private final Clock clock;
    private final SigningKeys keys;
    private final FetchingKeys fetching;
    private final CheckedTokens checked;

    CheckingTokens(
            Vertx vertx,
            TokenConfig config,
            Clock clock,
            SigningKeys keys,
            FetchingKeys fetching,
            CheckedTokens checked) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.keys = keys;
        this.fetching = fetching;
        this.checked = checked;
    }

    /**
     * Never blocks: a token seen before is answered from memory, a signature is checked on a worker thread.
     *
     * @param authorization the values of all {@code Authorization} headers; more than one is ambiguous and refused
     */
    public Future<Verdict> check(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return REFUSED;
        }
        String token = authorization.get(0).substring(BEARER.length()).trim();
        if (checked.contain(token)) {
            return ACCEPTED;
        }
        if (!keys.areKnown()) {
            return UNDECIDED;
        }
        return vertx.executeBlocking(() -> verify(token), false).compose(outcome -> switch (outcome) {
            case VALID -> ACCEPTED;
            case INVALID -> REFUSED;
            case KEY_UNKNOWN -> checkWithFreshKeys(token);
        });
    }

    private Future<Verdict> checkWithFreshKeys(String token) {
        return fetching.forUnknownKey()
                .compose(
                        fresh -> vertx.executeBlocking(() -> verify(token), false)
                                .map(outcome -> outcome == Outcome.VALID ? Verdict.ACCEPTED : Verdict.REFUSED),
                        unreadable -> UNDECIDED);
    }

    private Outcome verify(String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ES256_ONLY)
                    .setVerificationKeyResolver(this::key)
                    .setExpectedIssuer(true, config.issuer())
                    .setSkipDefaultAudienceValidation()
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token);
            checked.remember(
                    token, Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
            return Outcome.VALID;
        } catch (InvalidJwtException refused) {
            if (refused.getCause() instanceof UnresolvableKeyException) {
                return Outcome.KEY_UNKNOWN;
            }
            LOG.debugf("token refused: %s", refused.getErrorDetails());
            return Outcome.INVALID;
        } catch (MalformedClaimException refused) {
            return Outcome.INVALID;
        }
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        return keys.find(String.valueOf(keyId)).orElseThrow(() -> new UnresolvableKeyException("unknown key id"));
    }

    /** What one look at a token with the keys known now tells. */
    private enum Outcome {
        VALID,
        INVALID,
        KEY_UNKNOWN
    }
}
