/**
 * When the resident may count on a reply: working days by the State Council's notices (holidays and make-up days 调休)
 * held as data, natural days, hours and minutes. A year without a notice is flagged, never guessed.
 */
package org.linli.grievance.deadline;
