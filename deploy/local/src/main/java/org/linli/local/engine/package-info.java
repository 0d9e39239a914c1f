/**
 * A real PostgreSQL and a real Kafka broker without an installation, for {@code deploy/up} and for every module's tests.
 *
 * <p>{@link org.linli.local.engine.PostgresEngine} and {@link org.linli.local.engine.KafkaEngine} start, stop, kill and
 * restart one server each on a data folder of their own. Invariants: one folder is used by one server at a time; what a
 * durable server acknowledged survives {@code kill -9}; a server never outlives the JVM that started it.
 */
package org.linli.local.engine;
