package org.linli.chassis.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/**
 * The table of keys and the answers given under them. A second request under a key waits in {@link #claim} until the
 * first has committed or rolled back, because both insert the same primary key.
 */
@ApplicationScoped
class StoredAnswers {

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    SealedBodies bodies;

    @Inject
    Clock clock;

    /** True when this transaction is the first to use the key. */
    boolean claim(KeyedRequest request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into idempotency_key "
                        + "(account, key, fingerprint, created_at) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, request.account());
            insert.setString(2, request.key());
            insert.setBytes(3, request.fingerprint());
            insert.setObject(4, OffsetDateTime.now(clock));
            return insert.executeUpdate() == 1;
        }
    }

    /** @param result what the method returned: an answer, the body of one, or nothing */
    void store(KeyedRequest request, Object result) throws Exception {
        RestResponse<?> answer = result instanceof RestResponse<?> whole
                ? whole
                : result == null ? RestResponse.noContent() : RestResponse.ok(result);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update idempotency_key "
                        + "set status = ?, location = ?, etag = ?, body_enc = ? where account = ? and key = ?")) {
            update.setInt(1, answer.getStatus());
            update.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
            update.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
            byte[] body = answer.getEntity() == null ? null : json.writeValueAsBytes(answer.getEntity());
            update.setBytes(4, bodies.seal(request.account(), request.key(), body));
            update.setObject(5, request.account());
            update.setString(6, request.key());
            update.executeUpdate();
        }
    }

    /** @throws CodedException IDEMPOTENCY_KEY_REUSED when the key stands for another request */
    StoredAnswer find(KeyedRequest request) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select fingerprint, status, location, etag, "
                        + "body, body_enc from idempotency_key where account = ? and key = ?")) {
            select.setObject(1, request.account());
            select.setString(2, request.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !Arrays.equals(row.getBytes("fingerprint"), request.fingerprint())) {
                    throw new CodedException(CommonError.IDEMPOTENCY_KEY_REUSED);
                }
                return answer(request, row);
            }
        }
    }

    private StoredAnswer answer(KeyedRequest request, ResultSet row) throws Exception {
        byte[] sealed = row.getBytes("body_enc");
        // A replica of an older version may have stored it a moment ago, and it is still clear.
        byte[] body = sealed == null ? row.getBytes("body") : bodies.open(request.account(), request.key(), sealed);
        return new StoredAnswer(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                body == null ? null : json.readTree(body));
    }
}
