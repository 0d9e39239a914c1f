/**
 * The catalogue of matters 诉求目录: what a matter can be about, who handles it and by when. Versioned data; a new version
 * never changes a matter filed under an old one. Classification by keywords until the installation has learned from its
 * own matters.
 */
package org.linli.grievance.catalogue;
