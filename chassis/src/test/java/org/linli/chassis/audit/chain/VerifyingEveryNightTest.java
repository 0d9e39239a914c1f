package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Together;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class VerifyingEveryNightTest {

    private static final Instant NIGHT = Instant.parse("2031-03-18T19:30:04Z");

    @Inject
    VerifyingTheChain verifying;

    @Inject
    Verifications verifications;

    @Inject
    Turns turns;

    @Inject
    DataSource database;

    @Test
    void of_all_replicas_one_verifies_the_chain_and_each_shows_how_it_stands() throws SQLException {
        SimpleMeterRegistry here = new SimpleMeterRegistry();
        SimpleMeterRegistry there = new SimpleMeterRegistry();
        VerifyingEveryNight one = replica(here, NIGHT);
        VerifyingEveryNight other = replica(there, NIGHT.plusSeconds(7));
        long before = verified();

        Together.each(List.of(one, other), replica -> {
            replica.verify();
            return true;
        });
        other.look();

        assertThat(verified()).isEqualTo(before + 1);
        for (SimpleMeterRegistry meters : List.of(here, there)) {
            assertThat(meters.get("linli.audit.chain.intact").gauge().value()).isOne();
        }
    }

    @Test
    void the_next_night_it_is_verified_again() throws SQLException {
        replica(new SimpleMeterRegistry(), NIGHT.plusSeconds(86_400)).verify();
        long before = verified();

        replica(new SimpleMeterRegistry(), NIGHT.plusSeconds(2 * 86_400)).verify();

        assertThat(verified()).isEqualTo(before + 1);
    }

    private VerifyingEveryNight replica(SimpleMeterRegistry meters, Instant now) {
        return new VerifyingEveryNight(verifying, verifications, turns, meters, Clock.fixed(now, ZoneOffset.UTC));
    }

    private long verified() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from audit_verification")) {
            row.next();
            return row.getLong(1);
        }
    }
}
