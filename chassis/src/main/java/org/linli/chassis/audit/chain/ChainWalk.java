package org.linli.chassis.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.audit.chain.Breach.Cause;

/** One walk along the chain, in one snapshot, to the first thing that is not as it was sealed. */
final class ChainWalk {

    private static final int FETCH = 1000;
    private static final Duration YOUNG = Duration.ofHours(1);

    private static final String BEHIND_THE_SEALER = """
            select e.id from audit_entry e
            where e.xid < (select sealed_below from audit_sealer)
                and not exists (select from audit_sealed_entry s where s.entry_id = e.id)
            order by e.id limit 1""";

    private final Connection connection;
    private final Anchors anchors;
    private final SealCheck check;
    private final SignatureCheck signatures;
    private byte[] lastHash = Seal.NOTHING_BEFORE;
    private Instant signedSince;
    private long seals;
    private long entries;

    ChainWalk(Connection connection, SealKeys keys, Iterable<Anchor> anchors, Instant keptSince) {
        this.connection = connection;
        this.anchors = new Anchors(anchors, keys);
        this.check = new SealCheck(keptSince);
        this.signatures = new SignatureCheck(keys);
    }

    Verification follow(Instant now) throws SQLException {
        Optional<Breach> breach = ofSeals();
        if (breach.isEmpty()) {
            breach = ofHead().or(signatures::ofEnd);
        }
        if (breach.isEmpty()) {
            breach = ofEntriesBehindTheSealer();
        }
        return new Verification(
                breach.isEmpty(),
                seals,
                entries,
                seals == 0 ? null : HexFormat.of().formatHex(lastHash),
                anchored(now) ? anchors.count() : null,
                now,
                breach.orElse(null));
    }

    /** A keeper that knows nothing of a chain that is no longer young does not keep it. */
    private boolean anchored(Instant now) {
        return anchors.count() > 0 || signedSince == null || signedSince.isAfter(now.minus(YOUNG));
    }

    private Optional<Breach> ofSeals() throws SQLException {
        try (Statement sealQuery = streaming();
                Statement rowQuery = streaming();
                ResultSet sealRows = sealQuery.executeQuery("select * from audit_seal order by number");
                ResultSet entryRows = rowQuery.executeQuery(SealedRow.QUERY)) {
            SealedRow next = next(entryRows);
            while (sealRows.next()) {
                Seal seal = Seal.from(sealRows);
                Optional<Breach> breach = check.ofLink(seal, seals + 1, lastHash);
                List<SealedRow> rows = new ArrayList<>();
                while (breach.isEmpty() && next != null && next.sealNumber() <= seal.number()) {
                    rows.add(next);
                    next = next(entryRows);
                }
                breach = breach.or(() -> check.ofEntries(seal, rows))
                        .or(() -> anchors.of(seal))
                        .or(() -> signatures.of(seal));
                if (breach.isPresent()) {
                    return breach;
                }
                if (signedSince == null && seal.signature() != null) {
                    signedSince = seal.sealedAt();
                }
                seals++;
                entries += seal.entryCount();
                lastHash = seal.hash();
            }
            return Optional.ofNullable(next)
                    .map(row -> Breach.ofEntry(Cause.ENTRY_INSERTED, row.sealNumber(), row.position(), row.entryId()));
        }
    }

    /** The lease and the anchors both know how far the chain once reached. */
    private Optional<Breach> ofHead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_number, last_hash from audit_sealer")) {
            boolean reached = row.next() && row.getLong(1) <= seals;
            Optional<Breach> beyond = anchors.beyond(seals);
            if (!reached || beyond.isPresent()) {
                return beyond.or(() -> Optional.of(Breach.ofSeal(Cause.SEAL_MISSING, seals + 1)));
            }
            return row.getLong(1) == seals && Arrays.equals(row.getBytes(2), lastHash)
                    ? Optional.empty()
                    : Optional.of(Breach.ofSeal(Cause.SEAL_CHANGED, seals));
        }
    }

    private Optional<Breach> ofEntriesBehindTheSealer() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BEHIND_THE_SEALER)) {
            return row.next()
                    ? Optional.of(new Breach(Cause.ENTRY_INSERTED, null, null, row.getObject(1, UUID.class)))
                    : Optional.empty();
        }
    }

    private Statement streaming() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static SealedRow next(ResultSet rows) throws SQLException {
        return rows.next() ? SealedRow.from(rows) : null;
    }
}
