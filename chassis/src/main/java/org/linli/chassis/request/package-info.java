/**
 * How requests are read: one id for each, values in one spelling and text in well-formed UTF-8, in bodies, queries and paths
 * alike; addresses that exist with another method, and formats that are not taken, are refused before a resource is asked.
 */
package org.linli.chassis.request;
