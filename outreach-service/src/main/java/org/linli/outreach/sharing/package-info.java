/** The rule by which a grid's households are shared out among its workers. */
package org.linli.outreach.sharing;
