package org.linli.outreach;

import io.quarkus.test.common.QuarkusTestResource;
import org.linli.chassis.test.Infrastructure;

/** Gives every Quarkus test of this module the shared engines. */
@QuarkusTestResource(Infrastructure.class)
public class TestEngines {}
