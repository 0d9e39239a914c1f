package org.linli.chassis.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import org.linli.chassis.audit.chain.HashAlgorithm;

/** Sealing, checking and keeping of the audit trail. */
@ConfigMapping(prefix = "linli.audit")
public interface AuditConfig {

    /** The hash of new seals; older seals are checked with the one they were made with. */
    @WithDefault("SHA_256")
    HashAlgorithm hash();

    /** How often entries are sealed. */
    @WithDefault("PT5S")
    Duration sealEvery();

    /** How many entries one seal covers at most; what is left is sealed in the same round. */
    @WithDefault("2000")
    int sealSize();

    /** How often the head of the chain is written to the log, where a later verification can hold it against the database. */
    @WithDefault("PT1H")
    Duration anchorEvery();

    /** When the whole chain is verified by itself, as a cron expression with seconds; {@code off} turns it off. */
    @WithDefault("0 30 3 * * ?")
    String verificationCron();

    /**
     * How long entries are kept. Records of processing personal data must be kept at least three years (个人信息保护法
     * 第五十六条), network logs at least six months (网络安全法).
     */
    @WithDefault("P3Y")
    Period retention();
}
