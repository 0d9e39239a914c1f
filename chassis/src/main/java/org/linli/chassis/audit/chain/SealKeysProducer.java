package org.linli.chassis.audit.chain;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.chassis.crypto.key.CryptoConfig;
import org.linli.chassis.crypto.key.MasterKeys;

/** Hands out the keys of this service's seals. */
class SealKeysProducer {

    private static final Logger LOG = Logger.getLogger(SealKeysProducer.class);

    @Produces
    @Singleton
    SealKeys keys(@ConfigProperty(name = "linli.service") String service, SealKeyConfig config, CryptoConfig crypto) {
        SealKeys keys = SealKeys.of(service, config, MasterKeys.of(crypto));
        LOG.infof("Audit seals are signed by the private half of %s", keys.publicKey());
        return keys;
    }
}
