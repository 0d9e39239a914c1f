/** Keeps metrics, health and the contract on a service's port for those who run it. */
package org.linli.chassis.operator;
