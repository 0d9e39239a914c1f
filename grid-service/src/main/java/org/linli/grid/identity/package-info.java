/** Identity: who somebody is, how they prove it, and the tokens that say so to the other services. */
package org.linli.grid.identity;
