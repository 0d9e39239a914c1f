/** What every service is checked for at start; each check is one bean. */
package org.linli.chassis.safety.check;
