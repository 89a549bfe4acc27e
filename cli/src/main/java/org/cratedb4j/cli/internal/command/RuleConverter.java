package org.cratedb4j.cli.internal.command;

import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads rules such as {@code method=cert,user=ann,ssl=on}, with the keys that CrateDB has for them. */
final class RuleConverter implements ITypeConverter<Rule> {
    private static final String METHOD = "method=";

    @Override
    public Rule convert(String text) {
        String[] parts = text.split(",", -1);
        if (!parts[0].startsWith(METHOD)) {
            throw new TypeConversionException("'" + text + "' does not begin with " + METHOD);
        }
        Rule rule = ofMethod(parts[0].substring(METHOD.length()));
        for (int i = 1; i < parts.length; i++) {
            rule = with(rule, parts[i]);
        }
        return rule;
    }

    private static Rule ofMethod(String method) {
        return switch (method) {
            case "trust" -> Rule.trust();
            case "password" -> Rule.password();
            case "cert" -> Rule.cert();
            case "jwt" -> Rule.jwt();
            default ->
                throw new TypeConversionException(
                        "'" + method + "' is no method; there are trust, password, cert and jwt");
        };
    }

    private static Rule with(Rule rule, String part) {
        int equals = part.indexOf('=');
        String value = part.substring(equals + 1);
        return switch (part.substring(0, equals + 1)) {
            case "user=" -> rule.user(value);
            case "address=" -> address(rule, value);
            case "ssl=" -> ssl(rule, value);
            case "protocol=" -> protocol(rule, value);
            default ->
                throw new TypeConversionException(
                        "'" + part + "' is none of user=NAME, address=ADDRESS, ssl=on|off|optional and protocol=http");
        };
    }

    private static Rule address(Rule rule, String pattern) {
        try {
            return rule.address(pattern);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static Rule protocol(Rule rule, String value) {
        if (!value.equals("http")) {
            throw new TypeConversionException("An embedded node speaks http, not '" + value + "'");
        }
        return rule;
    }

    private static Rule ssl(Rule rule, String value) {
        return switch (value) {
            case "on" -> rule.overTlsOnly();
            case "off" -> rule.withoutTlsOnly();
            case "optional" -> rule;
            default -> throw new TypeConversionException("ssl is on, off or optional, not '" + value + "'");
        };
    }
}
