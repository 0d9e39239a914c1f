package org.linli.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Decides whether a request carries a valid access token. */
@ApplicationScoped
public class CheckingTokens {

    private static final Logger LOG = Logger.getLogger(CheckingTokens.class);
    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final Future<Verdict> REFUSED = Future.succeededFuture(Verdict.REFUSED);
    private static final Future<Verdict> UNDECIDED = Future.succeededFuture(Verdict.UNDECIDED);

    private final Vertx vertx;
    private final TokenConfig config;
    private final Clock clock;
    private final SigningKeys keys;
    private final FetchingKeys fetching;
    private final CheckedTokens checked;
    private final KeepingDenials denials;

    CheckingTokens(
            Vertx vertx,
            TokenConfig config,
            Clock clock,
            SigningKeys keys,
            FetchingKeys fetching,
            CheckedTokens checked,
            KeepingDenials denials) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.keys = keys;
        this.fetching = fetching;
        this.checked = checked;
        this.denials = denials;
    }

    /**
     * Never blocks: a token seen before is answered from memory, a signature is checked on a worker thread.
     *
     * @param authorization the values of all {@code Authorization} headers
     */
    public Future<Verdict> check(List<String> authorization) {
        Optional<CanonicalToken> offered = CanonicalToken.in(authorization);
        if (offered.isEmpty()) {
            return REFUSED;
        }
        CanonicalToken token = offered.get();
        Optional<Bearer> known = checked.find(token);
        if (known.isPresent()) {
            return Future.succeededFuture(unlessDenied(known.get()));
        }
        if (!keys.areKnown()) {
            return UNDECIDED;
        }
        return vertx.executeBlocking(() -> verify(token), false)
                .compose(outcome ->
                        outcome.keyUnknown() ? checkWithFreshKeys(token) : Future.succeededFuture(verdict(outcome)));
    }

    private Future<Verdict> checkWithFreshKeys(CanonicalToken token) {
        return fetching.forUnknownKey()
                .compose(
                        fresh -> vertx.executeBlocking(() -> verify(token), false)
                                .map(this::verdict),
                        unreadable -> UNDECIDED);
    }

    private Verdict verdict(Outcome outcome) {
        return outcome.bearer() == null ? Verdict.REFUSED : unlessDenied(outcome.bearer());
    }

    private Verdict unlessDenied(Bearer bearer) {
        return denials.cover(bearer) ? Verdict.WITHDRAWN : Verdict.accepted(bearer);
    }

    private Outcome verify(CanonicalToken token) {
        try {
            JwtContext context = consumer().process(token.text());
            JwtClaims claims = context.getJwtClaims();
            Long grantedAt = claims.getClaimValue("gat", Long.class);
            Bearer bearer = new Bearer(
                    claims.getSubject(),
                    claims.getClaimValueAsString("sid"),
                    grantedAt == null ? 0 : grantedAt,
                    context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                    claims.getExpirationTime().getValueInMillis());
            checked.remember(token, bearer);
            return new Outcome(bearer, false);
        } catch (InvalidJwtException refused) {
            LOG.debugf("token refused: %s", refused.getErrorDetails());
            return new Outcome(null, refused.getCause() instanceof UnresolvableKeyException);
        } catch (MalformedClaimException refused) {
            return new Outcome(null, false);
        }
    }

    private JwtConsumer consumer() {
        JwtConsumerBuilder builder = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ES256_ONLY)
                .setVerificationKeyResolver(this::key)
                .setExpectedIssuer(true, config.issuer())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
        config.audience()
                .ifPresentOrElse(
                        audience -> builder.setExpectedAudience(true, audience),
                        builder::setSkipDefaultAudienceValidation);
        return builder.build();
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        return keys.find(String.valueOf(keyId)).orElseThrow(() -> new UnresolvableKeyException("unknown key id"));
    }

    /** What one look at a token with the keys known now tells; without a bearer it is not valid. */
    private record Outcome(Bearer bearer, boolean keyUnknown) {}
}
