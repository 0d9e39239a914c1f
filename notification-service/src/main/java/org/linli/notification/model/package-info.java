/**
 * The words that every feature of this service shares: what happened, to whom it matters, on which channel and how
 * binding it is. Plain Java; it knows neither HTTP nor Kafka nor any provider.
 */
package org.linli.notification.model;
