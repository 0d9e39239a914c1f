package org.linli.gateway.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.linli.gateway.route.RouteTable;

/** Reads the contracts that were packed into this build, one per service that has a route. */
final class ReadingContracts {

    private static final Logger LOG = Logger.getLogger(ReadingContracts.class);
    private static final YAMLMapper YAML = new YAMLMapper();

    private ReadingContracts() {}

    /** @param folder the resource folder with one folder per service */
    static List<Contract> of(RouteTable routes, String folder, ClassLoader resources) {
        List<Contract> contracts = new ArrayList<>();
        routes.routes().stream()
                .map(route -> route.upstream().name())
                .distinct()
                .sorted()
                .forEach(service -> {
                    String resource = folder + "/" + service + "/openapi.yaml";
                    try (InputStream in = resources.getResourceAsStream(resource)) {
                        if (in == null) {
                            LOG.warnf("%s has no contract in this build; /openapi does not describe it", service);
                        } else {
                            contracts.add(read(service, in));
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(resource, unreadable);
                    }
                });
        return contracts;
    }

    static Contract read(String service, InputStream yaml) throws IOException {
        return new Contract(service, YAML.readTree(yaml));
    }
}
