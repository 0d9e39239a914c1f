/** What every service's OpenAPI document says alike. */
package org.linli.chassis.openapi;
