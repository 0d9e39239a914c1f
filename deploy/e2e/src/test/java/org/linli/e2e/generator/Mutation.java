package org.linli.e2e.generator;

import java.util.function.UnaryOperator;
import org.linli.e2e.asking.Draft;

/**
 * One way to spoil a request.
 *
 * @param kind what it is, for people and for the table of open findings
 */
record Mutation(String kind, Expectation expectation, UnaryOperator<Draft> change) {}
