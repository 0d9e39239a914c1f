package org.linli.gateway.route;

/** Whether a route asks for an access token. */
public enum Access {
    PUBLIC,
    AUTHENTICATED
}
