package org.linli.grid.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.grid.support.MovableClock;

@QuarkusTest
@TestProfile(TokenLifeTest.TokensOfAnHour.class)
class TokenLifeTest {

    /** Longer than denials are told for when tokens live as long as they are shipped. */
    public static class TokensOfAnHour implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.session.access-token", "PT1H");
        }
    }

    @Inject
    Denying denying;

    @Inject
    OwnDenials denials;

    @Inject
    MovableClock clock;

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void tokens_that_live_longer_are_denied_for_longer() {
        UUID session = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> denying.session(session));

        clock.forward(Duration.ofMinutes(61));

        assertThat(denials.read().sessions()).contains(session);
    }
}
