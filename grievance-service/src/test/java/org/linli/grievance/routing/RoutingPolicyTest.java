package org.linli.grievance.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {

    private static final String GRID = "411003002011003";
    private static final String COMMUNITY = "411003002011";

    @Test
    void the_role_of_the_rule_comes_first_even_when_it_is_busier() {
        Candidate worker = candidate(1, "GRID_WORKER", GRID, 9, false);
        Candidate clerk = candidate(2, "COMMUNITY_CLERK", COMMUNITY, 0, false);

        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of(clerk, worker))).contains(worker);
    }

    @Test
    void of_several_the_one_nearer_to_the_place_and_then_the_less_loaded_gets_it() {
        Candidate wide = candidate(1, "GRID_WORKER", COMMUNITY, 0, false);
        Candidate busy = candidate(2, "GRID_WORKER", GRID, 5, false);
        Candidate free = candidate(3, "GRID_WORKER", GRID, 2, false);

        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of(wide, busy, free)))
                .contains(free);
    }

    @Test
    void whoever_is_a_party_to_it_is_left_out() {
        Candidate party = candidate(1, "GRID_WORKER", GRID, 0, true);
        Candidate leader = candidate(2, "GRID_LEADER", GRID, 3, false);

        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of(party, leader))).contains(leader);
    }

    @Test
    void with_nobody_of_that_role_the_leader_and_then_the_clerk_take_it() {
        Candidate clerk = candidate(1, "COMMUNITY_CLERK", COMMUNITY, 0, false);
        Candidate leader = candidate(2, "GRID_LEADER", GRID, 7, false);

        assertThat(RoutingPolicy.choose("PROPERTY_STEWARD", List.of(clerk, leader)))
                .contains(leader);
        assertThat(RoutingPolicy.choose("PROPERTY_STEWARD", List.of(clerk))).contains(clerk);
        assertThat(RoutingPolicy.reason("PROPERTY_STEWARD", clerk, List.of(clerk, leader)))
                .contains("兜底", "社区工作人员", "候选 1 人");
    }

    @Test
    void a_role_that_cannot_handle_never_gets_it_even_when_the_rule_names_it() {
        Candidate mediator = candidate(1, "MEDIATOR", GRID, 0, false);
        Candidate clerk = candidate(2, "COMMUNITY_CLERK", COMMUNITY, 9, false);

        assertThat(RoutingPolicy.choose("MEDIATOR", List.of(mediator, clerk))).contains(clerk);
        assertThat(RoutingPolicy.choose("MEDIATOR", List.of(mediator))).isEmpty();
    }

    @Test
    void an_officer_of_street_or_district_stands_in_only_where_nobody_else_is_left() {
        Candidate district = candidate(1, "DISTRICT_OFFICER", "411003", 0, false);
        Candidate street = candidate(2, "STREET_OFFICER", "411003002", 9, false);
        Candidate secretary = candidate(3, "COMMUNITY_SECRETARY", COMMUNITY, 9, false);

        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of(district, street, secretary)))
                .contains(secretary);
        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of(district, street)))
                .contains(street);
    }

    @Test
    void with_nobody_at_all_there_is_no_choice() {
        assertThat(RoutingPolicy.choose("GRID_WORKER", List.of())).isEmpty();
    }

    private static Candidate candidate(int number, String role, String area, long open, boolean recused) {
        return new Candidate(new UUID(0, number), new UUID(1, number), role, area, open, recused);
    }
}
