package org.cratedb4j.client;

import java.util.function.Supplier;
import org.cratedb4j.client.internal.options.Options;

/** Who logs in. */
abstract sealed class LogInOptions<B extends LogInOptions<B>> extends StatementOptions<B> permits ConnectionOptions {

    LogInOptions() {}

    /**
     * The user who logs in. Default: nobody, which CrateDB takes for its superuser where it trusts the address.
     *
     * @param user the user's name
     * @return this builder
     */
    public B user(String user) {
        return with(Options.USER, user);
    }

    /**
     * The user's password. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public B password(String password) {
        return with(Options.PASSWORD, password);
    }

    /**
     * The token (JWT) to log in with, in the place of user and password. Default: none.
     *
     * @param token the token
     * @return this builder
     */
    public B token(String token) {
        return with(Options.TOKEN, token);
    }

    /**
     * Where the tokens come from that the client logs in with, in the place of user and password. Default: none.
     *
     * <p>The supplier is asked by one thread at a time: before the first statement, again up to five minutes before the token
     * expires, and when the server refuses a token; the statement that was refused was not executed, and is sent once more.
     * What the supplier throws is thrown by the statement that needs the token, unless the last one is still good.
     *
     * @param supplier gives a token, and may block
     * @return this builder
     */
    public B tokenSupplier(Supplier<String> supplier) {
        return with(Options.TOKEN_SUPPLIER, supplier);
    }
}
