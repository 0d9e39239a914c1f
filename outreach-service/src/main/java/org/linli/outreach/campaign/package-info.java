/**
 * Drafting campaigns and reading them. A campaign is for areas that its author answers for; staff see the campaigns that
 * reach into their areas.
 */
package org.linli.outreach.campaign;
