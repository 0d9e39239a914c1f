package org.linli.chassis.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Takes values out of every record before a handler writes it; lets all records pass. */
@LoggingFilter(name = "without-values")
public final class WithoutValues implements Filter {

    private static final ExtFormatter WORDS = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord record) {
            return formatMessage(record);
        }
    };

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = WORDS.format(record);
        String clean = Scrubbing.message(record.getLoggerName(), message);
        if (message != null && !message.equals(clean)) {
            record.setParameters(null);
            record.setMessage(clean);
        }
        if (record.getThrown() != null) {
            record.setThrown(Scrubbing.copy(record.getThrown()));
        }
        return true;
    }
}
