package org.linli.chassis.security;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;

/**
 * What {@code @RolesAllowed} asks: whoever holds one of the roles of a right passes the door that the right's text names.
 *
 * @param roles held anywhere today
 */
record CallerIdentity(SecurityIdentity token, Set<String> roles) implements SecurityIdentity {

    @Override
    public boolean hasRole(String door) {
        return Right.rolesOf(door).anyMatch(roles::contains);
    }

    @Override
    public Set<String> getRoles() {
        return roles;
    }

    @Override
    public Principal getPrincipal() {
        return token.getPrincipal();
    }

    @Override
    public boolean isAnonymous() {
        return false;
    }

    @Override
    public <T extends Credential> T getCredential(Class<T> type) {
        return token.getCredential(type);
    }

    @Override
    public Set<Credential> getCredentials() {
        return token.getCredentials();
    }

    @Override
    public <T> T getAttribute(String name) {
        return token.getAttribute(name);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getAttributes();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
        return token.checkPermission(permission);
    }
}
