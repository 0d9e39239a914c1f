/**
 * Who may use an account, decided by administrators of its district: blocking, one-time passwords, ending sessions; and
 * everybody's own sessions.
 *
 * <p>Invariants: whatever is taken away is out of force within seconds everywhere; nobody blocks themselves or the last
 * administrator of an area, also not when two do it at once; each act is in the audit trail. An account is administered
 * where all its posts are that are held or planned, after them where it had some. A resident's account belongs to no
 * district, nor does one that never had a post: any administrator looks after it.
 */
package org.linli.grid.identity.access;
