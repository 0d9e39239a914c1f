package org.linli.chassis.audit.chain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.audit.chain.Breach.Cause;

/** Decides whether one seal and its entries are as they were sealed; plain logic over what was read. */
final class SealCheck {

    private static final Comparator<StoredEntry> SEALING_ORDER = Comparator.comparing(
                    StoredEntry::transaction, Long::compareUnsigned)
            .thenComparing(StoredEntry::id, SealCheck::asTheDatabaseOrders);

    private final Instant keptSince;

    /** @param keptSince entries from before may have been dropped by retention */
    SealCheck(Instant keptSince) {
        this.keptSince = keptSince;
    }

    Optional<Breach> ofLink(Seal seal, long expectedNumber, byte[] previousHash) {
        if (seal.number() != expectedNumber) {
            return Optional.of(Breach.ofSeal(Cause.SEAL_MISSING, expectedNumber));
        }
        boolean sound = Arrays.equals(seal.previousHash(), previousHash)
                && Arrays.equals(seal.hash(), seal.hashed().hash());
        return sound ? Optional.empty() : Optional.of(Breach.ofSeal(Cause.SEAL_CHANGED, seal.number()));
    }

    Optional<Breach> ofEntries(Seal seal, List<SealedRow> rows) {
        if (rows.isEmpty() && seal.newestAt().isBefore(keptSince)) {
            return Optional.empty();
        }
        for (int i = 0; i < rows.size(); i++) {
            Optional<Breach> breach = ofRow(seal, i, rows.get(i));
            if (breach.isPresent()) {
                return breach;
            }
        }
        if (rows.size() < seal.entryCount()) {
            return Optional.of(new Breach(Cause.ENTRY_MISSING, seal.number(), rows.size(), null));
        }
        return ofWhole(seal, rows);
    }

    private Optional<Breach> ofRow(Seal seal, int expected, SealedRow row) {
        if (expected >= seal.entryCount() || row.position() < expected) {
            return Optional.of(Breach.ofEntry(Cause.ENTRY_INSERTED, seal.number(), expected, row.entryId()));
        }
        if (row.position() > expected) {
            return Optional.of(new Breach(Cause.ENTRY_MISSING, seal.number(), expected, null));
        }
        return ofEntry(seal, row);
    }

    private Optional<Breach> ofEntry(Seal seal, SealedRow row) {
        if (row.entry() == null) {
            return row.occurredAt().isBefore(keptSince)
                    ? Optional.empty()
                    : Optional.of(Breach.ofEntry(Cause.ENTRY_MISSING, seal.number(), row.position(), row.entryId()));
        }
        return Arrays.equals(row.entryHash(), row.entry().hash(seal.algorithm()))
                ? Optional.empty()
                : Optional.of(Breach.ofEntry(Cause.ENTRY_CHANGED, seal.number(), row.position(), row.entryId()));
    }

    /** Each entry matches what the table of sealed entries says; now whether that table says what was sealed. */
    private static Optional<Breach> ofWhole(Seal seal, List<SealedRow> rows) {
        CanonicalHash entries = Seal.entries(seal.algorithm());
        rows.forEach(row -> Seal.addEntry(entries, row.entryId(), row.occurredAt(), row.entryHash()));
        if (Arrays.equals(entries.value(), seal.entriesHash())) {
            return Optional.empty();
        }
        for (int i = 1; i < rows.size(); i++) {
            StoredEntry before = rows.get(i - 1).entry();
            StoredEntry after = rows.get(i).entry();
            if (before != null && after != null && SEALING_ORDER.compare(before, after) > 0) {
                return Optional.of(Breach.ofEntry(Cause.ENTRIES_REORDERED, seal.number(), i - 1, before.id()));
            }
        }
        return Optional.of(Breach.ofSeal(Cause.ENTRY_CHANGED, seal.number()));
    }

    /** PostgreSQL orders UUIDs by their bytes, Java's own comparison by signed halves. */
    private static int asTheDatabaseOrders(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
