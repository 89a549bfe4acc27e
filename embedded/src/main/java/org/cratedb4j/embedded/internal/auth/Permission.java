package org.cratedb4j.embedded.internal.auth;

/** What a privilege allows. */
public enum Permission {
    /** Reading. */
    DQL,
    /** Writing rows. */
    DML,
    /** Changing schemas and tables. */
    DDL,
    /** Administration. */
    AL
}
