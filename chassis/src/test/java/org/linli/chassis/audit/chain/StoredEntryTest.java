package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredEntryTest {

    private static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    @Test
    void an_entry_from_before_there_was_an_address_has_the_hash_that_it_was_sealed_with() {
        assertThat(HexFormat.of().formatHex(entry(null, null, null).hash(HashAlgorithm.SHA_256)))
                .isEqualTo("197ddebe407fb3284fcdd4cd97451e6ba2e39c504c578a95c6c2b51e2b76c0be");
    }

    @Test
    void address_log_in_and_purpose_are_part_of_the_hash() {
        assertThat(entry("203.0.113.7", null, null).hash(HashAlgorithm.SHA_256))
                .isNotEqualTo(entry(null, null, null).hash(HashAlgorithm.SHA_256))
                .isNotEqualTo(entry("203.0.113.8", null, null).hash(HashAlgorithm.SHA_256))
                .isNotEqualTo(entry("203.0.113.7", ID, null).hash(HashAlgorithm.SHA_256))
                .isNotEqualTo(entry("203.0.113.7", null, "VISIT").hash(HashAlgorithm.SHA_256));
    }

    private static StoredEntry entry(String address, UUID sessionId, String purposeCode) {
        return new StoredEntry(
                ID,
                Instant.parse("2026-03-18T02:00:00Z"),
                ID,
                "STAFF",
                "LOOKUP",
                "RESIDENT",
                ID.toString(),
                "411003",
                "核实",
                "request-1",
                Map.of("fields", "phone"),
                7,
                address,
                sessionId,
                purposeCode);
    }
}
