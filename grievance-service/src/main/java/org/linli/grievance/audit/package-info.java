/** The audit trail of this service for those who audit it; what it holds and how is the chassis' business. */
package org.linli.grievance.audit;
