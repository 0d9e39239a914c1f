/**
 * People at work and the posts 岗位 they hold. Plain Java.
 *
 * <p>Invariants: a post lies in an area of a level that its role fits; nobody holds the same post twice on one
 * day, which the database refuses; a day that has come is not changed any more; the title is what people are shown, never
 * a name or a number.
 */
package org.linli.grid.staff.model;
