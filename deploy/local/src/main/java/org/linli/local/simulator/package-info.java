/**
 * The WeChat server API on 127.0.0.1, with the checks and error codes of the real one, and a page that shows the phones.
 *
 * <p>{@link org.linli.local.simulator.WechatSimulator} answers the five APIs that Linli calls; everything below
 * {@code /simulator} stands for the people holding the phones: logging in, consenting, reading messages, and for faults.
 */
package org.linli.local.simulator;
