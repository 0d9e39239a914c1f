/** The packaged system as a tool starts, watches and looks into it: ports, processes, databases, people. */
package org.linli.e2e.stack;
