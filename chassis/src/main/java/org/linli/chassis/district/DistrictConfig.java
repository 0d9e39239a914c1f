package org.linli.chassis.district;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which copies of the district a service keeps; fixed when it is built. */
@ConfigMapping(prefix = "linli.district")
interface DistrictConfig {

    /** Keeps the areas in {@code known_area}. */
    @WithDefault("false")
    boolean areas();

    /** Keeps who holds which post in {@code post_holder}, and who is blocked in {@code known_account}. */
    @WithDefault("false")
    boolean posts();
}
