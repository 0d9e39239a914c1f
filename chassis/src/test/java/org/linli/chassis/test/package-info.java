/**
 * What every module's tests share: real PostgreSQL and Kafka, tokens for any role, contract checks and the rules of
 * the house as ArchUnit checks.
 */
package org.linli.chassis.test;
