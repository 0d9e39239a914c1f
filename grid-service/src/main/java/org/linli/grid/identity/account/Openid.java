package org.linli.grid.identity.account;

import org.linli.chassis.crypto.FieldContext;

/** The name under which openids are encrypted and indexed. */
final class Openid {

    static final FieldContext FIELD = FieldContext.text("account", "openid");

    private Openid() {}
}
