/**
 * What the community does with a matter: accept, dispatch, sign, hand on, give back, take back, reply, close. Each is a
 * command on the aggregate under a row lock, so that of two parallel ones the second meets the state the first left.
 * Events out: {@code linli.grievance.accepted|dispatched|signed|transferred|returned|recalled|replied|closed.v1}.
 */
package org.linli.grievance.handling;
