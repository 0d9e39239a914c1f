package org.linli.grievance;

import io.quarkus.test.common.QuarkusTestResource;
import org.linli.chassis.test.Infrastructure;

/** Gives every Quarkus test of this module the shared engines. */
@QuarkusTestResource(Infrastructure.class)
public class TestEngines {}
