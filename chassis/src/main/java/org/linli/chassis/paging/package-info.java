/** Lists: keyset paging with opaque cursors, limits, and counts only when asked for. */
package org.linli.chassis.paging;
