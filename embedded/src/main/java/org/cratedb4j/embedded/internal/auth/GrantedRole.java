package org.cratedb4j.embedded.internal.auth;

/** A role that was granted to another, and by whom. */
public record GrantedRole(String role, String grantor) {}
