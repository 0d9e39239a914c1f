package org.linli.chassis.wire;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** Exists in tests only: lets each way of failing and each promise of the chassis be tried over HTTP. */
@Path("/wire")
public class WireResource {

    static final AtomicInteger EFFECTS = new AtomicInteger();

    @Inject
    CurrentCaller caller;

    @Inject
    AgroalDataSource database;

    /** A request with limits. */
    public record Thing(@NotBlank @Size(max = 10) String name, List<Integer> numbers) {}

    /** An answer with a number that differs each time the effect happens. */
    public record Done(int effect, String name) {}

    @GET
    @PermitAll
    @Path("/fail/{how}")
    public String fail(@PathParam("how") String how) throws Exception {
        switch (how) {
            case "coded" -> throw new CodedException(CommonError.CONFLICT).with("allowed", List.of("WAIT"));
            case "bug" -> throw new IllegalStateException("org.linli.chassis.Secret select * from household");
            case "sql" -> {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("select secret from household");
                }
                return "";
            }
            case "pool-exhausted" ->
                throw new QuarkusTransactionException(new SQLException("Sorry, acquisition timeout!"));
            case "pool-timed-out" ->
                throw new QuarkusTransactionException(
                        new SQLException("Acquisition timeout while waiting for new connection"));
            case "commit-failed" -> {
                IllegalStateException failure = new IllegalStateException("Could not commit");
                failure.addSuppressed(new SQLException("terminating connection", "57P01", failure));
                throw failure;
            }
            case "database-stopped" ->
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            case "deadlock" ->
                throw new LockAcquisitionException("deadlock", new SQLException("deadlock detected", "40P01"));
            case "not-serializable" ->
                throw new IllegalStateException(new SQLException("could not serialize access", "40001"));
            case "database-away" -> throw new JDBCConnectionException("away", new SQLException("away"));
            default -> throw new CodedException(CommonError.NOT_FOUND);
        }
    }

    @POST
    @PermitAll
    @Path("/things")
    public Done make(@Valid Thing thing) {
        return new Done(0, thing.name());
    }

    @GET
    @RolesAllowed(Role.GRID_WORKER)
    @Path("/workers-only")
    public String workersOnly() {
        return caller.get().grants().toString();
    }

    @GET
    @Path("/forgotten")
    public String forgottenAnnotation() {
        return "must never be seen";
    }

    @POST
    @Idempotent(required = true)
    @RolesAllowed(Role.RESIDENT)
    @Path("/effects")
    @Operation(operationId = "haveEffect")
    public RestResponse<Done> effect(@Valid Thing thing) {
        if ("refuse".equals(thing.name())) {
            throw new CodedException(CommonError.RULE_BROKEN);
        }
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an effect needs a transaction");
        }
        int effect = EFFECTS.incrementAndGet();
        return RestResponse.ResponseBuilder.<Done>create(RestResponse.Status.CREATED)
                .entity(new Done(effect, thing.name()))
                .location(URI.create("/wire/effects/" + effect))
                .tag(Version.tag(effect))
                .build();
    }

    @POST
    @PermitAll
    @Path("/versions/{version}")
    public String change(@PathParam("version") long version, @HeaderParam("If-Match") String ifMatch) {
        Version.requireCurrent(ifMatch, version);
        return "changed";
    }
}
