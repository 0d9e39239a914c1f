/**
 * Asks every operation of the merged contract with what nobody should send, starting from requests that succeed. Each
 * answer has to be documented, and what was taken has to read back as it was sent. {@code -Dlinli.seed=…} repeats a run.
 */
package org.linli.e2e.generator;
