/**
 * What the WeChat platform knows and refuses: access tokens, log-in and phone codes, consents, template messages and the
 * content check, with the error codes of the real one.
 *
 * <p>Plain Java with an injected clock. Invariants: a code works once; one consent is one message; a refused message
 * leaves the consent where it was; openids, consents and messages survive a restart through the journal.
 */
package org.linli.local.simulator.wechat;
