/** Time. The clock is injected so that rules about deadlines can be tested on any day of any year. */
package org.linli.chassis.time;
