package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.chassis.crypto.KeysFixture.OTHER_PHONE;
import static org.linli.chassis.crypto.KeysFixture.PHONE;
import static org.linli.chassis.crypto.KeysFixture.master;
import static org.linli.chassis.crypto.KeysFixture.replica;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.crypto.key.CipherAlgorithm;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.scratch.ScratchSchema;

class FieldCipherTest {

    private static final String VALUE = "13812345678";

    private ScratchSchema schema;
    private DataSource database;

    @BeforeEach
    void emptyDatabase() {
        schema = ScratchSchema.with("V0005__create_data_key.sql");
        database = schema.source();
    }

    @ParameterizedTest
    @EnumSource
    void a_value_comes_back_and_its_stored_form_tells_nothing(CipherAlgorithm algorithm) {
        FieldCipher cipher = new FieldCipher(replica(database, algorithm));

        byte[] stored = cipher.encrypt(PHONE, VALUE);

        assertThat(cipher.decrypt(PHONE, stored)).isEqualTo(VALUE);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("138", "5678");
        assertThat(stored).hasSize(VALUE.length() + 32).isNotEqualTo(cipher.encrypt(PHONE, VALUE));
    }

    @Test
    void chinese_and_empty_values_come_back_and_null_stays_null() {
        FieldCipher cipher = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));

        assertThat(cipher.decrypt(PHONE, cipher.encrypt(PHONE, "幸福路12号𠮷"))).isEqualTo("幸福路12号𠮷");
        assertThat(cipher.decrypt(PHONE, cipher.encrypt(PHONE, ""))).isEmpty();
        assertThat(cipher.encrypt(PHONE, null)).isNull();
        assertThat(cipher.decrypt(PHONE, null)).isNull();
    }

    @Test
    void a_value_moved_to_another_column_cannot_be_read() {
        FieldCipher cipher = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
        byte[] stored = cipher.encrypt(PHONE, VALUE);

        assertThatThrownBy(() -> cipher.decrypt(OTHER_PHONE, stored))
                .isInstanceOf(UndecipherableException.class)
                .hasMessageContaining("resident.guardian_phone");
    }

    @Test
    void a_value_of_one_row_cannot_be_read_in_another_nor_as_one_of_the_whole_column() {
        FieldCipher cipher = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
        byte[] plain = VALUE.getBytes(StandardCharsets.UTF_8);

        byte[] stored = cipher.seal(PHONE, "row-1", plain);

        assertThat(cipher.open(PHONE, "row-1", stored)).isEqualTo(plain);
        assertThatThrownBy(() -> cipher.open(PHONE, "row-2", stored))
                .isInstanceOf(UndecipherableException.class)
                .hasMessageNotContaining("row");
        assertThatThrownBy(() -> cipher.open(OTHER_PHONE, "row-1", stored)).isInstanceOf(UndecipherableException.class);
        assertThatThrownBy(() -> cipher.decrypt(PHONE, stored)).isInstanceOf(UndecipherableException.class);
        assertThat(cipher.seal(PHONE, "row-1", null)).isNull();
        assertThat(cipher.open(PHONE, "row-1", null)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_any_bit_is_noticed(CipherAlgorithm algorithm) {
        FieldCipher cipher = new FieldCipher(replica(database, algorithm));
        byte[] stored = cipher.encrypt(PHONE, VALUE);

        for (int bit = 0; bit < stored.length * Byte.SIZE; bit++) {
            // The second byte only informs; the key decides the algorithm.
            if (bit / Byte.SIZE != 1) {
                byte[] changed = stored.clone();
                changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertThatThrownBy(() -> cipher.decrypt(PHONE, changed))
                        .isInstanceOf(UndecipherableException.class)
                        .hasMessageNotContaining(VALUE);
            }
        }
        assertThatThrownBy(() -> cipher.decrypt(PHONE, new byte[10])).isInstanceOf(UndecipherableException.class);
    }

    @Test
    void what_the_other_algorithm_wrote_stays_readable_after_a_switch() {
        FieldCipher before = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
        byte[] old = before.encrypt(PHONE, VALUE);

        FieldCipher after = new FieldCipher(replica(database, CipherAlgorithm.SM4_GCM));
        byte[] fresh = after.encrypt(PHONE, VALUE);

        assertThat(after.decrypt(PHONE, old)).isEqualTo(VALUE);
        assertThat(after.isUnderCurrentKey(old)).isFalse();
        assertThat(after.isUnderCurrentKey(fresh)).isTrue();
        assertThat(before.decrypt(PHONE, fresh)).isEqualTo(VALUE);
    }

    @Test
    void rotation_changes_the_key_of_new_values_only_and_other_replicas_read_them() {
        DataKeys keys = replica(database, CipherAlgorithm.AES_256_GCM);
        FieldCipher cipher = new FieldCipher(keys);
        FieldCipher otherReplica = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
        byte[] old = cipher.encrypt(PHONE, VALUE);
        assertThat(otherReplica.decrypt(PHONE, old)).isEqualTo(VALUE);

        keys.rotate();
        byte[] fresh = cipher.encrypt(PHONE, VALUE);

        assertThat(cipher.isUnderCurrentKey(old)).isFalse();
        assertThat(cipher.decrypt(PHONE, old)).isEqualTo(VALUE);
        assertThat(otherReplica.decrypt(PHONE, fresh)).isEqualTo(VALUE);
    }

    @Test
    void a_key_is_replaced_when_it_is_old_enough_and_not_before() {
        DataKeys keys = replica(database, CipherAlgorithm.AES_256_GCM);
        DataKeys other = replica(database, CipherAlgorithm.AES_256_GCM);
        byte[] old = new FieldCipher(keys).encrypt(PHONE, VALUE);
        Instant sinceMadeByTheFixture = Instant.parse("2026-03-18T02:00:01Z");

        boolean tooEarly = keys.rotateFromBefore(Instant.parse("2026-03-18T02:00:00Z"));
        boolean first = keys.rotateFromBefore(sinceMadeByTheFixture);

        assertThat(tooEarly).isFalse();
        assertThat(first).isTrue();
        assertThat(new FieldCipher(keys).isUnderCurrentKey(old)).isFalse();
        assertThat(new FieldCipher(other).decrypt(PHONE, old)).isEqualTo(VALUE);
        assertThat(schema.number("select count(*) from data_key where purpose = 'FIELD'"))
                .isEqualTo(2);
    }

    @Test
    void after_re_wrapping_the_old_master_key_is_no_longer_needed() {
        byte[] stored = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM)).encrypt(PHONE, VALUE);
        Map<String, String> both = Map.of("default", master(1), "2027", master(2));

        int moved = replica(database, CipherAlgorithm.AES_256_GCM, both, "2027").rewrap();

        DataKeys withNewOnly = replica(database, CipherAlgorithm.AES_256_GCM, Map.of("2027", master(2)), "2027");
        assertThat(moved).isEqualTo(2);
        assertThat(new FieldCipher(withNewOnly).decrypt(PHONE, stored)).isEqualTo(VALUE);
        assertThat(withNewOnly.rewrap()).isZero();
        assertThatThrownBy(() -> replica(database, CipherAlgorithm.AES_256_GCM).forNewValues())
                .hasMessageContaining("linli.crypto.master-keys.\"2027\"");
    }

    @Test
    void a_wrong_master_key_is_named_and_never_replaces_the_keys() {
        replica(database, CipherAlgorithm.AES_256_GCM).forNewValues();

        DataKeys wrong = replica(database, CipherAlgorithm.AES_256_GCM, Map.of("default", master(9)), "default");

        assertThatThrownBy(wrong::forNewValues)
                .isInstanceOf(UndecipherableException.class)
                .hasMessageContaining("linli.crypto.master-key");
        assertThat(schema.number("select count(*) from data_key")).isEqualTo(2);
    }

    @Test
    void replicas_that_start_at_once_agree_on_one_key() throws Exception {
        int replicas = 8;
        ExecutorService pool = Executors.newFixedThreadPool(replicas);
        CountDownLatch together = new CountDownLatch(1);
        Callable<byte[]> start = () -> {
            FieldCipher cipher = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
            together.await();
            return cipher.encrypt(PHONE, VALUE);
        };
        List<Future<byte[]>> started =
                IntStream.range(0, replicas).mapToObj(i -> pool.submit(start)).toList();

        together.countDown();

        FieldCipher late = new FieldCipher(replica(database, CipherAlgorithm.AES_256_GCM));
        for (Future<byte[]> stored : started) {
            assertThat(late.decrypt(PHONE, stored.get())).isEqualTo(VALUE);
        }
        assertThat(schema.number("select count(*) from data_key")).isEqualTo(2);
        pool.shutdown();
    }

    @Test
    void a_data_key_cannot_be_deleted_or_given_another_meaning() {
        replica(database, CipherAlgorithm.AES_256_GCM).forNewValues();

        assertThatThrownBy(() -> schema.execute("delete from data_key")).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> schema.execute("truncate data_key")).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> schema.execute("update data_key set algorithm = 'SM4_GCM' where purpose = 'FIELD'"))
                .hasMessageContaining("only the wrapping");
    }

    @Test
    void wrapped_keys_exchanged_between_rows_are_noticed() {
        DataKeys keys = replica(database, CipherAlgorithm.AES_256_GCM);
        keys.forNewValues();
        keys.rotate();
        schema.execute("""
                update data_key a set wrapped = b.wrapped from data_key b
                where a.purpose = 'FIELD' and b.purpose = 'FIELD' and a.id <> b.id""");

        assertThatThrownBy(() -> replica(database, CipherAlgorithm.AES_256_GCM).forNewValues())
                .isInstanceOf(UndecipherableException.class);
    }
}
