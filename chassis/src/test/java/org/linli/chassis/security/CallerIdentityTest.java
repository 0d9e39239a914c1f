package org.linli.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentityTest {

    private final CallerIdentity leader = new CallerIdentity(
            QuarkusSecurityIdentity.builder().setAnonymous(true).build(), Set.of(Role.GRID_LEADER));

    @ParameterizedTest
    @ValueSource(strings = {"GRID_LEADER", "GRID_WORKER,GRID_LEADER", "GRID_LEADER,ADMIN,AUDITOR"})
    void one_role_of_a_right_opens_its_door(String door) {
        assertThat(leader.hasRole(door)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "ADMIN,AUDITOR", "GRID", "GRID_LEADER_OF_ANOTHER", "", ","})
    void without_any_of_them_it_stays_shut(String door) {
        assertThat(leader.hasRole(door)).isFalse();
    }
}
