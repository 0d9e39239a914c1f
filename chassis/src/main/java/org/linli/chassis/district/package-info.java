/**
 * A service's own copy of the district, kept by grid-service's events: the areas, and who holds which post where
 * and is not blocked. A service that wants one switches it on and creates its tables, {@code known_area}, or {@code
 * post_holder} and {@code known_account}, in migrations of its own (grievance-service's {@code V0100} and those after it
 * show the columns). An old event that arrives late never overwrites a newer fact.
 */
package org.linli.chassis.district;
