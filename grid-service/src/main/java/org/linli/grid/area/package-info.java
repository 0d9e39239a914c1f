/**
 * Areas over HTTP and their import from a list of codes. Events out: {@code linli.grid.area-changed.v1} for each node
 * that an import opens or renames.
 *
 * <p>Invariants: a list is imported whole or not at all; importing it again changes nothing; a node that is missing in a
 * list stays as it is, because lists are often of a part of the tree; administrators open and rename only what lies
 * within their grants, and a list that goes beyond tells nothing of what exists there.
 */
package org.linli.grid.area;
