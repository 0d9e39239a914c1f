/**
 * Login of residents through the WeChat mini-program: {@code jscode2session} by WxJava against the platform or, on one's
 * own machine, the simulator.
 *
 * <p>Invariants: a code works once; the platform's errors become coded refusals; neither codes, openids nor the
 * platform's tokens reach a log.
 */
package org.linli.grid.identity.wechat;
