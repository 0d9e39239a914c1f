package org.linli.chassis.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.event.Settings;
import org.linli.chassis.scratch.ScratchSchema;

/** One service watches another, which asks it back. */
class AnchorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T02:00:00Z"), ZoneOffset.UTC);

    private final ScratchSchema keeper =
            ScratchSchema.with("V0004__create_audit.sql", "V0021__keep_audit_by_owner.sql", "V0022__sign_seals.sql");
    private final KeptAnchors kept = new KeptAnchors(keeper.source(), CLOCK);
    private final Neighbour neighbour = new Neighbour(kept);

    @AfterEach
    void stop() {
        neighbour.close();
    }

    @Test
    void the_newest_seal_of_a_watched_service_is_written_down_once_however_often_it_is_fetched() {
        neighbour.seals(seal("grievance", 7, "ab"));

        fetch();
        fetch();

        assertThat(kept.of("grievance", 0, 10)).containsExactly(seal("grievance", 7, "ab"));
        assertThat(kept.of("grievance", 7, 10)).isEmpty();
    }

    @Test
    void what_contradicts_an_anchor_is_written_down_beside_it() {
        assertThat(kept.keep(seal("grievance", 7, "ab"))).isFalse();
        assertThat(kept.keep(seal("grievance", 9, "cd"))).isFalse();

        assertThat(kept.keep(seal("grievance", 9, "ef"))).isTrue();

        assertThat(kept.of("grievance", 0, 10)).extracting(Anchor::sealNumber).containsExactly(7L, 9L, 9L);
    }

    @Test
    void a_chain_that_is_shorter_than_it_was_contradicts_what_is_known_of_it() {
        kept.keep(seal("grievance", 9, "cd"));

        assertThat(keptAt(CLOCK.instant().plusSeconds(61)).keep(seal("grievance", 3, "01")))
                .isTrue();
    }

    @Test
    void two_keepers_that_ask_at_the_same_time_do_not_contradict_each_other() {
        kept.keep(seal("grievance", 9, "cd"));

        assertThat(keptAt(CLOCK.instant().plusSeconds(5)).keep(seal("grievance", 8, "ab")))
                .isFalse();
    }

    @Test
    void a_service_that_tells_the_seals_of_another_is_not_believed() {
        neighbour.seals(seal("grid", 7, "ab"));

        fetch();

        assertThat(kept.of("grid", 0, 10)).isEmpty();
        assertThat(kept.of("grievance", 0, 10)).isEmpty();
    }

    @Test
    void a_service_without_a_seal_has_nothing_to_write_down() {
        fetch();

        assertThat(keeper.number("select count(*) from audit_anchor")).isZero();
    }

    @Test
    void the_keeper_gives_back_what_it_knew_when_asked_over_as_many_pages_as_it_takes() {
        keeper.execute("insert into audit_anchor select 'grievance', n, decode(repeat('ab', 32), 'hex'), 1, 'k', "
                + "decode(repeat('cd', 64), 'hex'), now() from generate_series(1, 2500) n");

        Iterable<Anchor> asked = asking(neighbour.url()).anchors().orElseThrow();
        keeper.execute("insert into audit_anchor select 'grievance', 2501, decode(repeat('ab', 32), 'hex'), 1, 'k', "
                + "decode(repeat('cd', 64), 'hex'), now()");
        List<Anchor> known = new ArrayList<>();
        asked.forEach(known::add);

        assertThat(known).hasSize(2500).isSortedAccordingTo((a, b) -> Long.compare(a.sealNumber(), b.sealNumber()));
        assertThat(known).extracting(Anchor::service).containsOnly("grievance");
    }

    @Test
    void a_keeper_that_is_away_is_told_from_one_that_knows_nothing() {
        assertThat(asking(neighbour.url()).anchors().orElseThrow()).isEmpty();

        neighbour.close();

        assertThat(asking(neighbour.url()).anchors()).isEmpty();
    }

    @Test
    void a_keeper_that_goes_away_in_the_middle_is_no_end_of_what_it_knows() {
        kept.keep(seal("grievance", 7, "ab"));
        Iterable<Anchor> asked = asking(neighbour.url()).anchors().orElseThrow();

        neighbour.close();

        assertThatThrownBy(() -> asked.iterator().hasNext()).isInstanceOf(UncheckedIOException.class);
    }

    private KeptAnchors keptAt(Instant moment) {
        return new KeptAnchors(keeper.source(), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private AskingTheKeeper asking(String url) {
        AnchorConfig config = Settings.of(AnchorConfig.class, Map.of("linli.audit.anchors.keeper-url", url));
        return new AskingTheKeeper(config, new AnchorCalls(config, (SSLContext) null), "grievance");
    }

    private void fetch() {
        AnchorConfig config =
                Settings.of(AnchorConfig.class, Map.of("linli.audit.anchors.watched.grievance.url", neighbour.url()));
        new FetchingAnchors(config, new AnchorCalls(config, (SSLContext) null), kept, new SimpleMeterRegistry(), CLOCK)
                .fetch();
    }

    private static Anchor seal(String service, long number, String octet) {
        return new Anchor(service, number, octet.repeat(32), 1, "key", "cd".repeat(64));
    }
}
