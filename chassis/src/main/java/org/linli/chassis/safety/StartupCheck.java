package org.linli.chassis.safety;

import java.util.List;

/**
 * One thing that must be right before a service may take traffic in production. A service adds its own by declaring a
 * bean of this type.
 */
public interface StartupCheck {

    /** What is wrong; empty when nothing is. */
    List<Finding> findings();
}
