/** How this service refuses: its codes, and refusals that tell when to try again. */
package org.linli.grid.error;
