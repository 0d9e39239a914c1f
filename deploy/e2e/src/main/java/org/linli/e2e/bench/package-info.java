/**
 * Figures of the packaged system: lifecycles, intake against plain inserts, gateway against direct, event lag, start and
 * memory. Behind {@code deploy/bench}; what they mean is in {@code docs/benchmarks.md}.
 */
package org.linli.e2e.bench;
