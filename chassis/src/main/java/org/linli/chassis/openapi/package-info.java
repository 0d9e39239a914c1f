/**
 * What every service's OpenAPI document says alike, and what it says of the chassis' own declarations, so that no resource
 * repeats either.
 */
package org.linli.chassis.openapi;
