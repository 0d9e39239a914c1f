package org.linli.chassis.crypto;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.linli.chassis.crypto.key.CipherAlgorithm;
import org.linli.chassis.crypto.key.DataKeyStore;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.crypto.key.MacAlgorithm;
import org.linli.chassis.crypto.key.MasterKeys;

/** Replicas of a service that share one database and one master key. */
final class KeysFixture {

    static final FieldContext PHONE = FieldContext.phone("resident", "phone");
    static final FieldContext OTHER_PHONE = FieldContext.phone("resident", "guardian_phone");
    static final FieldContext NAME = FieldContext.name("resident", "name");
    static final FieldContext ID_NUMBER = FieldContext.idNumber("resident", "id_number");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T02:00:00Z"), ZoneOffset.UTC);

    private KeysFixture() {}

    static DataKeys replica(DataSource database, CipherAlgorithm algorithm) {
        return replica(database, algorithm, Map.of("default", master(1)), "default");
    }

    static DataKeys replica(
            DataSource database, CipherAlgorithm algorithm, Map<String, String> masters, String active) {
        MacAlgorithm mac = algorithm == CipherAlgorithm.SM4_GCM ? MacAlgorithm.HMAC_SM3 : MacAlgorithm.HMAC_SHA256;
        return new DataKeys(
                new DataKeyStore(database, CLOCK), new MasterKeys(masters, active, algorithm), algorithm, mac);
    }

    static String master(int seed) {
        byte[] key = new byte[MasterKeys.LENGTH];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 7 + seed);
        }
        return Base64.getEncoder().encodeToString(key);
    }
}
