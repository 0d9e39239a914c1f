package org.linli.local.engine;

import java.nio.file.Path;

/**
 * How one PostgreSQL server runs.
 *
 * @param dataDirectory folder of this server alone; made when absent, reused when present
 * @param port port on 127.0.0.1; 0 picks a free one
 * @param durable whether an acknowledged commit survives a power cut ({@code fsync}, {@code synchronous_commit} and
 *     {@code full_page_writes} on); false only for tests that want speed, which then survive a killed process only
 * @param maxConnections connections for all databases together
 * @param sharedBuffers page cache of the server, as PostgreSQL writes it, e.g. {@code 256MB}
 * @param portVariable environment variable that a person sets to move the server to another port
 */
public record PostgresSettings(
        Path dataDirectory, int port, boolean durable, int maxConnections, String sharedBuffers, String portVariable) {

    public PostgresSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** For a stack that people use: nothing acknowledged is lost. */
    public static PostgresSettings durable(Path dataDirectory, int port) {
        return new PostgresSettings(dataDirectory, port, true, 200, "256MB", "POSTGRES_PORT");
    }

    /** For tests: a free port, small, and fast rather than safe against a power cut. */
    public static PostgresSettings forTests(Path dataDirectory) {
        return new PostgresSettings(dataDirectory, 0, false, 200, "64MB", "POSTGRES_PORT");
    }
}
