/**
 * What other services tell this one: everything that a rule names, the names of areas, and who bound another WeChat
 * account. Each handler changes rows only; what must leave the database is sent afterwards.
 */
package org.linli.notification.incoming;
