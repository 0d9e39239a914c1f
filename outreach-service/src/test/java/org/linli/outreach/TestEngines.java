package org.linli.outreach;

import io.quarkus.test.common.QuarkusTestResource;
import org.linli.chassis.test.Infrastructure;

/** Gives every Quarkus test of this module the shared engines and a grid-service to ask. */
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
public class TestEngines {}
