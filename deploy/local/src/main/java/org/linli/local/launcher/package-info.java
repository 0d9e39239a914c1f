/**
 * One command that runs Linli whole: PostgreSQL, Kafka, the simulators, the services and the gateway.
 *
 * <p>{@link org.linli.local.launcher.Launcher} is the main class behind {@code deploy/up}. What runs is data
 * ({@code launcher/services.json}); each part can be left out in favour of one outside by its environment variable.
 * Invariants: one launcher per state folder; parts stop in the reverse order of their start; a part that ends by itself
 * is reported with its last log lines and either ends everything or is started again on its data.
 */
package org.linli.local.launcher;
