package org.linli.chassis.test;

/** A running PostgreSQL and a running Kafka broker, wherever they come from. */
interface Engines {

    String jdbcUrl();

    /** The role that services run with. */
    String username();

    String password();

    /** The role that owns the tables and runs the migrations. */
    String ownerUsername();

    String ownerPassword();

    String bootstrapServers();
}
