package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.crypto.key.CryptoConfig;
import org.linli.chassis.crypto.key.MasterKeys;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The master key must be there and look like random bytes. */
@ApplicationScoped
class MasterKeyCheck implements StartupCheck {

    /** 32 random bytes hold fewer different ones than this about once in 10^20 cases. */
    private static final int DIFFERENT_BYTES = 16;

    private final Config config;

    MasterKeyCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        String active = config.getOptionalValue("linli.crypto.active-master-key", String.class)
                .orElse(CryptoConfig.DEFAULT_MASTER_KEY);
        String property = MasterKeys.property(active);
        Optional<String> key = config.getOptionalValue(property, String.class);
        if (key.isEmpty()) {
            return List.of(new Finding(property, "is missing. Set it to the output of 'openssl rand -base64 32'."));
        }
        return isRandom(key.get())
                ? List.of()
                : List.of(new Finding(
                        property, "is not 32 random bytes in Base64. Make one with 'openssl rand -base64 32'."));
    }

    private static boolean isRandom(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            boolean isText =
                    new String(key, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c >= ' ' && c < 127);
            long different =
                    IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
            return key.length == MasterKeys.LENGTH && !isText && different >= DIFFERENT_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
