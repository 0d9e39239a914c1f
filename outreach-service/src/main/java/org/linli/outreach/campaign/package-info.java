/**
 * Drafting campaigns and reading them. A campaign is for areas that its author answers for; staff see the campaigns that
 * reach into their areas. Everybody who is at work there reads the texts, so numbers of persons in them become stars and are
 * not kept.
 */
package org.linli.outreach.campaign;
