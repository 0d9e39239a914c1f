/** Row scope: who may see which rows, said once per service and enforced in SQL. */
package org.linli.chassis.scope;
