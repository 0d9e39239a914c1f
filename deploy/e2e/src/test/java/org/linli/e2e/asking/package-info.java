/** Requests before they are sent: made from the contract, then changed in any place and in any way. */
package org.linli.e2e.asking;
