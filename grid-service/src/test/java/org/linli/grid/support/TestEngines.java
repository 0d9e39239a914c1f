package org.linli.grid.support;

import io.quarkus.test.common.QuarkusTestResource;
import org.linli.chassis.test.Infrastructure;

/** Gives every Quarkus test of this module the shared engines and the simulated platform. */
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PlatformResource.class)
public class TestEngines {}
