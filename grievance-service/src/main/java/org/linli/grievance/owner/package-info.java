/**
 * Who owes the next step of a matter that nobody handles: the lowest level around its place that has a post which may
 * steer matters. Ordinarily that is the community; where nobody is left there it is the street, then the district, which
 * are told and shown it as {@code owner}; where there is no post at all it is nobody, which an administrator sees and
 * {@code linli_grievance_ownerless} counts. The same goes for a matter that is replied to where nobody but its handler is
 * there to close it. Events out: {@code linli.grievance.escalated.v1}.
 */
package org.linli.grievance.owner;
