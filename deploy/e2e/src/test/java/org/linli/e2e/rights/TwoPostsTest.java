package org.linli.e2e.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.e2e.Cast;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Examples;
import org.linli.e2e.client.Linli;
import org.linli.e2e.contract.Contract;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.wire.NoAnswer;
import org.linli.e2e.wire.RawAnswer;
import org.linli.e2e.wire.Wire;

/** A right is a role at an area: nobody may do by one post what only their other one would allow, and not there. */
class TwoPostsTest {

    private static final Set<String> LISTS =
            Set.of("listHouseholds", "listGrievances", "listCampaigns", "listVisitTasks");
    private static final Set<String> PATCH = Set.of(
            "GRID_WORKER",
            "GRID_LEADER",
            "COMMUNITY_CLERK",
            "COMMUNITY_SECRETARY",
            "STREET_OFFICER",
            "DISTRICT_OFFICER");
    private static final int PAGES = 3;

    private final Cast cast = Cast.get();
    private final Contract contract = Contract.servedBy(cast.stack.gateway());
    private final Examples examples = new Examples(contract, new Random(1));

    @Test
    void every_operation_is_in_the_table_of_rights() {
        Set<String> documented =
                contract.operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Rights.TABLE.keySet()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void everybody_may_do_what_one_of_their_posts_allows_and_nothing_else() throws Exception {
        Things.openGrids(cast);
        Linli leader = cast.staff("leader10");
        List<Person> people = new ArrayList<>(People.ofTheMatrix(cast));
        List<Thing> things = Things.ofTheMatrix(cast);

        try (Blocked blocked = Blocked.of(cast, leader)) {
            people.add(Person.refused(blocked + " with the token from before", leader.token()));
            List<List<Question>> questions = questions(people, things);
            int asked = questions.stream().mapToInt(List::size).sum();

            List<String> wrong = Asking.all(cast.stack.gateway(), questions);

            System.out.printf(
                    "Rights: %d operations, %d people, %d questions%n",
                    contract.operations().size(), people.size(), asked);
            assertThat(wrong).isEmpty();
            assertThat(asked).isGreaterThan(4000);
        }
    }

    /** One list per operation and thing, because those about one thing are not independent of each other. */
    private List<List<Question>> questions(List<Person> people, List<Thing> things) {
        List<List<Question>> lists = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Rule rule = Rights.TABLE.get(operation.id());
            for (Thing thing : about(operation, rule, things)) {
                lists.add(refusedFirst(rule, thing, people).stream()
                        .map(person -> new Question(
                                operation.id() + " on " + thing + " by " + person.name(),
                                Questions.about(thing, examples.draft(operation, person.token()))
                                        .toRequest(),
                                rule.expected(person, thing)))
                        .toList());
            }
        }
        return lists;
    }

    @Test
    void no_list_has_a_row_that_lies_outside_the_posts_which_let_one_read_it() throws NoAnswer {
        Things.openGrids(cast);
        List<Person> people = People.ofTheMatrix(cast).stream()
                .filter(person -> person.known() && !person.resident())
                .toList();
        List<String> wrong = new ArrayList<>();
        int rows = 0;

        try (Wire wire = new Wire(cast.stack.gateway())) {
            for (String list : LISTS) {
                Operation operation = contract.operations().stream()
                        .filter(it -> it.id().equals(list))
                        .findFirst()
                        .orElseThrow();
                for (Person person : people) {
                    for (JsonNode row : rows(wire, operation, person)) {
                        rows++;
                        if (!isTheirs(person, row)) {
                            wrong.add(list + " of " + person.name() + " has " + row.path("id") + " of "
                                    + Rows.areas(row));
                        }
                    }
                }
            }
        }

        System.out.printf("Rights: %d rows read%n", rows);
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(500);
    }

    /** Whoever may do it may also bring it into a state in which nobody can. */
    private static List<Person> refusedFirst(Rule rule, Thing thing, List<Person> people) {
        return people.stream()
                .sorted(Comparator.comparing(person -> rule.expected(person, thing) == Expected.ALLOWED))
                .toList();
    }

    private static List<Thing> about(Operation operation, Rule rule, List<Thing> things) {
        return rule.about() == Thing.Kind.NONE
                ? List.of(Thing.NOTHING)
                : things.stream()
                        .filter(thing -> thing.kind() == rule.about() && thing.isFor(operation.id()))
                        .toList();
    }

    private static boolean isTheirs(Person person, JsonNode row) {
        boolean campaign = row.has("areas");
        return Rows.areas(row).stream()
                .anyMatch(area -> campaign ? person.isAnyAround(PATCH, area) : person.isAnyAt(PATCH, area));
    }

    private static List<JsonNode> rows(Wire wire, Operation operation, Person person) throws NoAnswer {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < PAGES && cursor != null; page++) {
            Draft draft = Draft.of(operation, person.token()).withQuery("limit", "100");
            RawAnswer answer = wire.send((cursor.isEmpty() ? draft : draft.withQuery("cursor", cursor)).toRequest());
            answer.json().path("items").forEach(rows::add);
            cursor = answer.json().path("nextCursor").textValue();
        }
        return rows;
    }
}
