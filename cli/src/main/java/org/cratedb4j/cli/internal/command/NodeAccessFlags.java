package org.cratedb4j.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.CertificateAuthority;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.HostBasedAuthentication;
import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import org.cratedb4j.embedded.NodeTls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The flags that say how clients come to a node: HTTPS and log-in. */
final class NodeAccessFlags {
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--tls-new-ca",
            paramLabel = "FILE",
            description = "HTTPS with a new certificate; its new authority is written to FILE, in PEM.")
    private @Nullable Path newAuthority;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "HTTPS with the certificate in FILE, in PEM.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The key of --tls-cert, PKCS#8 in PEM (default: in the same file).")
    private @Nullable Path key;

    @Option(
            names = "--tls-client-ca",
            paramLabel = "FILE",
            description = "The authorities of client certificates, in PEM.")
    private @Nullable Path clientAuthorities;

    @Option(
            names = "--auth",
            paramLabel = "RULE",
            converter = RuleConverter.class,
            description = {
                "Who may log in how; the first rule that fits counts. For example",
                "method=cert,user=ann,ssl=on or method=password,address=_local_; methods are",
                "trust, password, cert and jwt (default: crate is trusted, others need a",
                "password or a token)."
            })
    private List<Rule> rules = List.of();

    @Option(
            names = "--jwt-issuer",
            paramLabel = "URL",
            description = "The issuer of the tokens of all users (default: each user's own).")
    private @Nullable String tokenIssuer;

    @Option(
            names = "--jwt-audience",
            paramLabel = "NAME",
            description = "For whom tokens of --jwt-issuer must be (default: the cluster's id).")
    private @Nullable String tokenAudience;

    /** Does what the flags say. */
    void applyTo(EmbeddedNode.Builder node) {
        NodeTls tls = tls();
        if (tls != null) {
            node.tls(clientAuthorities == null ? tls : tls.trustingClientsOf(clientAuthorities));
        } else if (key != null || clientAuthorities != null) {
            throw wrong("--tls-key and --tls-client-ca need --tls-cert or --tls-new-ca");
        }
        HostBasedAuthentication authentication = rules.isEmpty()
                ? HostBasedAuthentication.defaults()
                : HostBasedAuthentication.of(rules.toArray(Rule[]::new));
        if (tokenIssuer != null) {
            authentication = authentication.withTokenIssuer(tokenIssuer, tokenAudience);
        } else if (tokenAudience != null) {
            throw wrong("--jwt-audience needs --jwt-issuer");
        }
        node.authentication(authentication);
    }

    private @Nullable NodeTls tls() {
        if (newAuthority != null && certificate != null) {
            throw wrong("--tls-new-ca and --tls-cert exclude each other");
        } else if (newAuthority != null) {
            CertificateAuthority authority = CertificateAuthority.create();
            authority.writePem(newAuthority);
            return NodeTls.issuedBy(authority);
        }
        return certificate == null ? null : NodeTls.pem(certificate, key == null ? certificate : key);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
