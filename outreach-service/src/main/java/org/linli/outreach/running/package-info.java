/**
 * What is done to a campaign after its draft: approve, start, open the next round, finish, cancel. Each is a command on
 * the aggregate under a row lock, by somebody who answers for all of its areas; of two parallel ones the second meets
 * the state the first left. Events out: {@code linli.outreach.campaign-started.v1} by way of the rounds.
 */
package org.linli.outreach.running;
