/**
 * The demo district: five real lists of areas, and in 镜湖社区 ten grids with 34 buildings, 1,920 households and 7,220
 * people who do not exist, plus logins for every role.
 *
 * <p>Invariants: it is loaded once, in one transaction, whatever number of replicas start; the people are the same each
 * time and plainly made up (no place has the code 990000, no telephone the prefix 1000000); it is refused in production.
 */
package org.linli.grid.demo;
