/**
 * Who gets a matter. The item's rule names a role; the holder of such a post in the smallest area around the place gets
 * it, the least loaded of several; nobody there → the grid leader, then the community clerk, and a flag. Every decision
 * is stored with the facts and candidates it was made from.
 */
package org.linli.grievance.routing;
