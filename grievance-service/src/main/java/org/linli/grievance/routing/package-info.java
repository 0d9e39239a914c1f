/**
 * Who gets a matter. The item's rule names a role; the holder of such a post in the smallest area around the place gets
 * it, the least loaded of several; nobody there → the grid leader, the community, and where nobody of the community is
 * left the street's and the district's officers, with a flag. Only posts that are held on the day by somebody who is not
 * blocked, and whose role can handle, are candidates, and a post that a person names is held to the same. Every decision is stored with the facts and
 * candidates it was made from.
 */
package org.linli.grievance.routing;
