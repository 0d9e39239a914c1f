/** What clients that mean no good do to a running system, and what others notice of it. */
package org.linli.e2e.attack;
