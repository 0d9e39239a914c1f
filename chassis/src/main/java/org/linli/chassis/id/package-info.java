/** Identifiers. Every row and event is named by a UUIDv7, so that keys sort by time and page without gaps. */
package org.linli.chassis.id;
