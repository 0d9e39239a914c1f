/**
 * People at work and the posts 岗位 they hold. Plain Java.
 *
 * <p>Invariants: a post lies in an area of a level that its role fits; the same post is held once at a time; the title
 * is what people are shown, never a name or a number.
 */
package org.linli.grid.staff.model;
