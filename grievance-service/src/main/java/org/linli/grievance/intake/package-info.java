/**
 * Intake 受理入口: filing a matter, reading it and listing what one may see.
 *
 * <p>This feature is the exemplar that new features copy: resource (HTTP only) → use case (load, decide, save, record)
 * → aggregate and policies (plain Java). Events out: {@code linli.grievance.filed.v1}. Invariants: a key or a visit's
 * need makes at most one matter; no matter without an item, an area, an owner and a due time.
 */
package org.linli.grievance.intake;
