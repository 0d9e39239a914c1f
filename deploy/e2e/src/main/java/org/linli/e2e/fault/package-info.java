/**
 * Kills every process in turn while matters are being filed and checks afterwards that nothing was lost or done twice.
 * Behind {@code deploy/faults}; what it proves is in {@code docs/reliability.md}.
 */
package org.linli.e2e.fault;
