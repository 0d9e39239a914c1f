/**
 * The campaign 宣传活动 itself: its states, the transitions between them, whom it is for and who may see it. Plain Java;
 * it knows neither HTTP nor Kafka nor the machine's clock.
 *
 * <p>Invariants: a state changes only through a named method of {@link org.linli.outreach.model.Campaign}; nobody
 * approves their own campaign; rounds count up from 1 and only while the campaign runs.
 */
package org.linli.outreach.model;
