/**
 * Why somebody was told, or was not: answered from what was stored at the moment of each decision, never worked out
 * again. Ids, codes and times only.
 */
package org.linli.notification.explain;
