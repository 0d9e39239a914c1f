/**
 * What other services tell this one, besides the names of areas, which the chassis keeps: everything that a rule names,
 * and who bound another WeChat account. Each handler changes rows only; what must leave the database is sent afterwards.
 */
package org.linli.notification.incoming;
