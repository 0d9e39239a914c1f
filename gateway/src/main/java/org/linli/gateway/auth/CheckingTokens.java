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
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.linli.connection.CanonicalToken;

/** Decides whether a request carries a valid access token. */
@ApplicationScoped
public class CheckingTokens {

    private static final Logger LOG = Logger.getLogger(CheckingTokens.class);
    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final Future<Verdict> REFUSED = Future.succeededFuture(Verdict.REFUSED);
    private static final Future<Verdict> WITHDRAWN = Future.succeededFuture(Verdict.WITHDRAWN);
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
     * Never blocks: a token seen before is answered from memory, a signature is checked on a worker thread. Keys are read
     * for a token only when nothing but its key is in doubt.
     *
     * @param authorization the values of all {@code Authorization} headers
     */
    public Future<Verdict> check(List<String> authorization) {
        Optional<CanonicalToken> offered = AuthorizationHeader.token(authorization);
        if (offered.isEmpty()) {
            return REFUSED;
        }
        CanonicalToken token = offered.get();
        Optional<Bearer> known = checked.find(token);
        if (known.isPresent()) {
            return Future.succeededFuture(unlessDenied(known.get()));
        }
        Optional<String> keyId = TokenHeader.keyId(token);
        if (keyId.isEmpty() || checked.isOfStranger(token)) {
            return REFUSED;
        }
        if (denials.coverKey(keyId.get())) {
            return WITHDRAWN;
        }
        return keys.find(keyId.get()).isPresent() ? verify(token) : lookForKey(token, keyId.get());
    }

    private Future<Verdict> verify(CanonicalToken token) {
        return vertx.executeBlocking(() -> bearer(token), false)
                .map(bearer -> bearer.map(this::unlessDenied).orElse(Verdict.REFUSED));
    }

    /** Only for a token that would be good if its key were. */
    private Future<Verdict> lookForKey(CanonicalToken token, String keyId) {
        return vertx.executeBlocking(() -> couldBeGood(token), false)
                .compose(could -> could ? withFreshKeys(token, keyId) : REFUSED);
    }

    private Future<Verdict> withFreshKeys(CanonicalToken token, String keyId) {
        if (!keys.areKnown()) {
            return UNDECIDED;
        }
        return fetching.forUnknownKey()
                .compose(
                        fresh -> keys.find(keyId).isPresent() ? verify(token) : refuseStranger(token),
                        unreadable -> UNDECIDED);
    }

    private Future<Verdict> refuseStranger(CanonicalToken token) {
        checked.rememberStranger(token);
        return REFUSED;
    }

    private Verdict unlessDenied(Bearer bearer) {
        return denials.cover(bearer) ? Verdict.WITHDRAWN : Verdict.accepted(bearer);
    }

    private Optional<Bearer> bearer(CanonicalToken token) {
        try {
            JwtContext context =
                    consumer().setVerificationKeyResolver(this::key).build().process(token.text());
            JwtClaims claims = context.getJwtClaims();
            Long grantedAt = claims.getClaimValue("gat", Long.class);
            Bearer bearer = new Bearer(
                    claims.getSubject(),
                    claims.getClaimValueAsString("sid"),
                    grantedAt == null ? 0 : grantedAt,
                    context.getJoseObjects().get(0).getKeyIdHeaderValue(),
                    claims.getExpirationTime().getValueInMillis());
            checked.remember(token, bearer);
            return Optional.of(bearer);
        } catch (InvalidJwtException refused) {
            LOG.debugf("token refused: %s", refused.getErrorDetails());
            return Optional.empty();
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    /** What it claims, with the signature left aside. */
    private boolean couldBeGood(CanonicalToken token) {
        try {
            consumer().setSkipSignatureVerification().build().process(token.text());
            return true;
        } catch (InvalidJwtException refused) {
            LOG.debugf("token refused: %s", refused.getErrorDetails());
            return false;
        }
    }

    private JwtConsumerBuilder consumer() {
        JwtConsumerBuilder builder = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ES256_ONLY)
                .setExpectedIssuer(true, config.issuer())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
        config.audience()
                .ifPresentOrElse(
                        audience -> builder.setExpectedAudience(true, audience),
                        builder::setSkipDefaultAudienceValidation);
        return builder;
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        return keys.find(keyId).orElseThrow(() -> new UnresolvableKeyException("unknown key id"));
    }
}
