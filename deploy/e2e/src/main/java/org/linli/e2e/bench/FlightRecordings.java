package org.linli.e2e.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Records a running JVM and tells in which parts of the code its samples were taken. */
final class FlightRecordings {

    private static final String NAME = "linli-bench";
    private static final long COMMAND_LIMIT_SECONDS = 60;

    /** The first frame from the top that starts with one of these prefixes gives a sample its place. */
    private static final Map<String, List<String>> PLACES = places();

    private FlightRecordings() {}

    private static Map<String, List<String>> places() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put(
                "token check", List.of("io.smallrye.jwt", "org.jose4j", "org.linli.gateway.auth", "sun.security.ec"));
        places.put("JDBC driver", List.of("org.postgresql"));
        places.put("Hibernate", List.of("org.hibernate", "io.quarkus.hibernate"));
        places.put("connection pool", List.of("io.agroal"));
        places.put("transactions", List.of("com.arjuna", "io.quarkus.narayana", "org.jboss.tm"));
        places.put("JSON", List.of("com.fasterxml"));
        places.put("Kafka client", List.of("org.apache.kafka", "io.cloudevents"));
        places.put("telemetry", List.of("io.opentelemetry", "io.quarkus.opentelemetry", "io.micrometer"));
        places.put("logging", List.of("org.jboss.logmanager", "org.jboss.logging"));
        places.put("HTTP and REST layer", List.of("io.vertx", "io.netty", "org.jboss.resteasy", "io.quarkus.vertx"));
        places.put("own code", List.of("org.linli"));
        return places;
    }

    static void start(long pid) throws IOException, InterruptedException {
        jcmd(pid, "JFR.start", "name=" + NAME, "settings=profile");
    }

    static void stop(long pid, Path file) throws IOException, InterruptedException {
        jcmd(pid, "JFR.stop", "name=" + NAME, "filename=" + file.toAbsolutePath());
    }

    private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> line = new java.util.ArrayList<>(List.of(program, Long.toString(pid)));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("jcmd " + String.join(" ", command) + " failed");
        }
    }

    /** Samples per place, and per method at the top of the stack. */
    record Samples(Map<String, Long> places, Map<String, Long> methods, long total) {}

    static Samples read(Path file) throws IOException {
        Map<String, Long> places = new HashMap<>();
        Map<String, Long> methods = new HashMap<>();
        long total = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String type = event.getEventType().getName();
                if (type.equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    total++;
                    places.merge(place(frames), 1L, Long::sum);
                    methods.merge(name(frames.get(0)), 1L, Long::sum);
                }
            }
        }
        return new Samples(places, methods, total);
    }

    private static String place(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String name = name(frame);
            for (Map.Entry<String, List<String>> place : PLACES.entrySet()) {
                if (place.getValue().stream().anyMatch(name::startsWith)) {
                    return place.getKey();
                }
            }
        }
        return "JDK and the rest";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
