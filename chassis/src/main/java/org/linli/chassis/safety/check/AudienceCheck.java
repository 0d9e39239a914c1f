package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** A token that was given for one service must be good at no other: each names the audiences that it takes tokens of. */
@ApplicationScoped
class AudienceCheck implements StartupCheck {

    private static final String AUDIENCES = "mp.jwt.verify.audiences";

    private final Config config;

    AudienceCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        Optional<String> service = config.getOptionalValue("linli.service", String.class);
        List<String> accepted =
                config.getOptionalValues(AUDIENCES, String.class).orElse(List.of());
        List<String> known = service.map(name -> List.of("linli", name)).orElse(List.of("linli"));
        return service.isEmpty() || (!accepted.isEmpty() && known.containsAll(accepted))
                ? List.of()
                : List.of(new Finding(AUDIENCES, "must be 'linli' and the service's own name, and nothing else."));
    }
}
