package org.linli.gateway.openapi;

import java.util.List;

/** The contracts cannot be one document; every complaint names the service and the thing. */
public class ContractsClash extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ContractsClash(List<String> complaints) {
        super("The services' contracts cannot be merged:\n  " + String.join("\n  ", complaints));
    }
}
