package org.linli.chassis.safety.check;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** No library may be told to write bound values or whole requests to the log. */
@ApplicationScoped
class LoggedValuesCheck implements StartupCheck {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String EVERYTHING = "quarkus.log.level";
    private static final String DETAIL = "logservererrordetail=true";
    private static final Pattern LEVEL = Pattern.compile("quarkus\\.log\\.category\\.\"([^\"]+)\"\\.level");
    /** What these write at DEBUG and below holds values. */
    private static final List<String> TALKATIVE = List.of(
            "org.hibernate",
            "org.postgresql",
            "org.apache.http",
            "org.apache.kafka",
            "io.vertx.ext.web.client",
            "cn.binarywang",
            "me.chanjar");

    private static final Set<String> DETAILED = Set.of("DEBUG", "TRACE", "ALL", "FINE", "FINER", "FINEST");

    private final SmallRyeConfig config;

    LoggedValuesCheck(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (config.getOptionalValue(URL, String.class)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains(DETAIL)) {
            findings.add(new Finding(URL, "makes the driver tell values in its errors. Remove logServerErrorDetail."));
        }
        if (isDetailed(EVERYTHING)) {
            findings.add(new Finding(EVERYTHING, "makes libraries write values. Set INFO or above."));
        }
        for (String name : config.getPropertyNames()) {
            Matcher level = LEVEL.matcher(name);
            if (level.matches() && isTalkative(level.group(1)) && isDetailed(name)) {
                findings.add(new Finding(name, "makes a library write values. Set INFO or above."));
            }
        }
        return findings;
    }

    private static boolean isTalkative(String category) {
        return TALKATIVE.stream().anyMatch(library -> category.startsWith(library) || library.startsWith(category));
    }

    private boolean isDetailed(String name) {
        return config.getOptionalValue(name, String.class)
                .map(level -> level.toUpperCase(Locale.ROOT))
                .filter(DETAILED::contains)
                .isPresent();
    }
}
