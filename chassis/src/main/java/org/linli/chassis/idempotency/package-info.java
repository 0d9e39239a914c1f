/** A retry is never a second effect: callers name a request by their own key, and its answer is kept with the effect. */
package org.linli.chassis.idempotency;
