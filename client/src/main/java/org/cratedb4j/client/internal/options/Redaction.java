package org.cratedb4j.client.internal.options;

/** Texts that may hold a password, made fit to be shown. */
final class Redaction {

    private Redaction() {}

    /** A URL or several, or what was meant to be that, without what may be a password. */
    static String url(String text) {
        int scheme = text.indexOf("://");
        // Not a scheme of a later one: that would leave the first one's password in the open.
        int start = scheme >= 0 && text.substring(0, scheme).matches("\\s*[a-zA-Z0-9]+") ? scheme + 3 : 0;
        int at = text.lastIndexOf('@');
        if (at < start) {
            return text;
        }
        int colon = text.indexOf(':', start);
        return colon < 0 || colon > at ? text : text.substring(0, colon + 1) + "***" + text.substring(at);
    }
}
