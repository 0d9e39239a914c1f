package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The process must speak UTF-8 wherever a library does not say otherwise. */
@ApplicationScoped
class CharsetCheck implements StartupCheck {

    @Override
    public List<Finding> findings() {
        return isUtf8(Charset.defaultCharset())
                ? List.of()
                : List.of(new Finding("file.encoding", "is not UTF-8. Start Java with -Dfile.encoding=UTF-8."));
    }

    static boolean isUtf8(Charset charset) {
        return StandardCharsets.UTF_8.equals(charset);
    }
}
