package org.cratedb4j.client.internal.options;

/** Texts that may hold a password, made fit to be shown. */
final class Redaction {

    private Redaction() {}

    /** A URL, or what was meant to be one, without what may be its password. */
    static String url(String text) {
        int start = Math.max(0, text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3);
        int at = text.lastIndexOf('@');
        if (at < start) {
            return text;
        }
        int colon = text.indexOf(':', start);
        return colon < 0 || colon > at ? text : text.substring(0, colon + 1) + "***" + text.substring(at);
    }
}
