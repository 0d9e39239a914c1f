package org.linli.chassis.test;

/** A running PostgreSQL and a running Kafka broker, wherever they come from. */
interface Engines {

    String jdbcUrl();

    String username();

    String password();

    String bootstrapServers();
}
