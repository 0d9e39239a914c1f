package org.linli.chassis.crypto.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.linli.chassis.crypto.UndecipherableException;
import org.linli.chassis.crypto.key.WrappedKey.Purpose;

/**
 * The data keys of this service, unwrapped in memory. Makes the first ones when the database has none; several replicas
 * may do so at once.
 */
@ApplicationScoped
public class DataKeys {

    private final DataKeyStore store;
    private final MasterKeys masterKeys;
    private final CipherAlgorithm cipher;
    private final MacAlgorithm mac;
    private volatile Ring ring;

    /** What was last read; replaced as a whole. */
    private record Ring(
            Map<Short, DataKey> byId,
            DataKey active,
            MacAlgorithm indexAlgorithm,
            SecretKey indexRoot,
            Map<String, IndexKey> indexKeys) {}

    @Inject
    DataKeys(DataKeyStore store, CryptoConfig config) {
        this(store, MasterKeys.of(config), config.algorithm(), config.indexAlgorithm());
    }

    public DataKeys(DataKeyStore store, MasterKeys masterKeys, CipherAlgorithm cipher, MacAlgorithm mac) {
        this.store = store;
        this.masterKeys = masterKeys;
        this.cipher = cipher;
        this.mac = mac;
    }

    public DataKey forNewValues() {
        return ring().active();
    }

    /** @throws UndecipherableException when there is no such key, also not in the database */
    public DataKey byId(short id) {
        DataKey known = ring().byId().get(id);
        if (known == null) {
            // Another replica may have made it a moment ago.
            known = refresh().byId().get(id);
        }
        if (known == null) {
            throw new UndecipherableException("data key " + id + " is not in this database");
        }
        return known;
    }

    /** The key of the blind index with the given name. */
    public IndexKey indexMac(String name) {
        Ring now = ring();
        return now.indexKeys().computeIfAbsent(name, unseen -> {
            byte[] derived = now.indexAlgorithm()
                    .of(now.indexRoot(), ("linli.index.1:" + unseen).getBytes(StandardCharsets.UTF_8));
            return new IndexKey(now.indexAlgorithm(), now.indexAlgorithm().key(derived));
        });
    }

    /** Makes a new data key for new values; what older ones wrote stays readable. Other replicas follow in a minute. */
    public void rotate() {
        store.replaceFieldKey(cipher.name(), this::newKey);
        refresh();
    }

    /**
     * Does so if the key for new values is from before a time.
     *
     * @return whether it was
     */
    public boolean rotateFromBefore(Instant time) {
        boolean rotated = store.replaceFieldKeyFromBefore(time, cipher.name(), this::newKey);
        if (rotated) {
            refresh();
        }
        return rotated;
    }

    private WrappedKey.Wrapping newKey(String label) {
        return masterKeys.wrap(label, SealedBox.random(cipher.keyLength()));
    }

    /**
     * Wraps every data key by the active master key, after which the older master keys can leave the configuration.
     *
     * @return how many keys were under another one
     */
    public int rewrap() {
        List<WrappedKey> moved = store.all().stream()
                .filter(key -> !key.wrapping().masterKeyId().equals(masterKeys.active()))
                .map(key -> new WrappedKey(
                        key.id(),
                        key.purpose(),
                        key.algorithm(),
                        masterKeys.wrap(key.label(), masterKeys.unwrap(key.label(), key.wrapping())),
                        key.retired()))
                .toList();
        store.rewrap(moved);
        return moved.size();
    }

    private Ring ring() {
        Ring known = ring;
        return known == null ? refresh() : known;
    }

    /** Reads the keys again, making those that are missing. */
    synchronized Ring refresh() {
        List<WrappedKey> stored = store.all();
        if (lacks(stored, Purpose.FIELD, cipher.name()) || lacks(stored, Purpose.INDEX, null)) {
            store.createIfMissing(Purpose.FIELD, cipher.name(), this::newKey);
            store.createIfMissing(
                    Purpose.INDEX, mac.name(), label -> masterKeys.wrap(label, SealedBox.random(MasterKeys.LENGTH)));
            stored = store.all();
        }
        ring = unwrapped(stored);
        return ring;
    }

    private static boolean lacks(List<WrappedKey> stored, Purpose purpose, String algorithm) {
        return stored.stream().noneMatch(key -> isCurrent(key, purpose, algorithm));
    }

    private static boolean isCurrent(WrappedKey key, Purpose purpose, String algorithm) {
        return !key.retired()
                && key.purpose() == purpose
                && (algorithm == null || key.algorithm().equals(algorithm));
    }

    private Ring unwrapped(List<WrappedKey> stored) {
        Map<Short, DataKey> byId = new HashMap<>();
        DataKey active = null;
        MacAlgorithm indexAlgorithm = null;
        SecretKey indexRoot = null;
        for (WrappedKey key : stored) {
            byte[] secret = masterKeys.unwrap(key.label(), key.wrapping());
            if (key.purpose() == Purpose.INDEX) {
                indexAlgorithm = MacAlgorithm.valueOf(key.algorithm());
                indexRoot = indexAlgorithm.key(secret);
                continue;
            }
            CipherAlgorithm own = CipherAlgorithm.valueOf(key.algorithm());
            DataKey usable = new DataKey(key.id(), own, new SecretKeySpec(secret, own.family()));
            byId.put(key.id(), usable);
            if (isCurrent(key, Purpose.FIELD, cipher.name())) {
                active = usable;
            }
        }
        return new Ring(Map.copyOf(byId), active, indexAlgorithm, indexRoot, new ConcurrentHashMap<>());
    }
}
