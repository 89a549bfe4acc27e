package org.cratedb4j.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.AuditEvent;
import org.cratedb4j.cloud.model.AuditFilter;
import org.cratedb4j.cloud.model.Credit;
import org.cratedb4j.cloud.model.CreditChange;
import org.cratedb4j.cloud.model.Customer;
import org.cratedb4j.cloud.model.CustomerDetails;
import org.cratedb4j.cloud.model.Membership;
import org.cratedb4j.cloud.model.Organization;
import org.cratedb4j.cloud.model.OrganizationSettings;
import org.cratedb4j.cloud.model.OrganizationUser;
import org.cratedb4j.cloud.model.Quota;
import org.jspecify.annotations.Nullable;

/** Organizations, their members and their records. Safe for use by many threads. */
public final class Organizations {

    private static final String ONE = "/api/v2/organizations/%s/";

    private final Api api;

    Organizations(Api api) {
        this.api = api;
    }

    /**
     * The organizations that whoever is logged in belongs to.
     *
     * @return the organizations
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Organization> list() {
        return api.list(ApiRequest.get("/api/v2/organizations/"), Organization::of);
    }

    /**
     * One organization.
     *
     * @param organizationId the organization
     * @return the organization
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Organization get(String organizationId) {
        return api.one(ApiRequest.get(ONE, organizationId), Organization::of);
    }

    /**
     * Makes an organization.
     *
     * @param settings its name above all
     * @return the organization
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Organization create(OrganizationSettings settings) {
        return api.one(ApiRequest.post("/api/v2/organizations/").sending(settings.json()), Organization::of);
    }

    /**
     * Changes an organization.
     *
     * @param organizationId the organization
     * @param settings what to change
     * @return the organization as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Organization update(String organizationId, OrganizationSettings settings) {
        return api.one(ApiRequest.put(ONE, organizationId).sending(settings.json()), Organization::of);
    }

    /**
     * Deletes an organization.
     *
     * @param organizationId the organization
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String organizationId) {
        api.run(ApiRequest.delete(ONE, organizationId));
    }

    /**
     * The members of an organization.
     *
     * @param organizationId the organization
     * @return the members
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<OrganizationUser> users(String organizationId) {
        return api.list(ApiRequest.get(ONE + "users/", organizationId), OrganizationUser::of);
    }

    /**
     * Makes a user a member of an organization, or changes the role of one.
     *
     * @param organizationId the organization
     * @param user the id or e-mail address of the user
     * @param role {@code org_admin} or {@code org_member}
     * @return what became of it
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Membership addUser(String organizationId, String user, String role) {
        return api.one(
                ApiRequest.post(ONE + "users/", organizationId).sending(Map.of("user", user, "role_fqn", role)),
                Membership::of);
    }

    /**
     * Ends the membership of a user.
     *
     * @param organizationId the organization
     * @param user the id or e-mail address of the user
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void removeUser(String organizationId, String user) {
        api.run(ApiRequest.delete(ONE + "users/%s/", organizationId, user));
    }

    /**
     * What was done in an organization, newest first. The service gives it in pages; this reads them all.
     *
     * @param organizationId the organization
     * @param filter which events
     * @return the events
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<AuditEvent> auditLog(String organizationId, AuditFilter filter) {
        List<AuditEvent> events = new ArrayList<>();
        for (List<AuditEvent> page = page(organizationId, filter, null);
                !page.isEmpty();
                page = page(organizationId, filter, page.get(page.size() - 1).id())) {
            events.addAll(page);
        }
        return List.copyOf(events);
    }

    /**
     * The limits of an organization.
     *
     * @param organizationId the organization
     * @return the limits
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Quota> quotas(String organizationId) {
        return api.list(ApiRequest.get(ONE + "quotas/", organizationId), Quota::of);
    }

    /**
     * The credits of an organization.
     *
     * @param organizationId the organization
     * @param status {@code ACTIVE}, {@code EXPIRED}, both with a comma between them, or null for active ones
     * @return the credits
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Credit> credits(String organizationId, @Nullable String status) {
        return api.list(ApiRequest.get(ONE + "credits/", organizationId).with("status", status), Credit::of);
    }

    /**
     * Gives a credit, for superusers.
     *
     * @param organizationId the organization
     * @param cents US cents
     * @param expiration until when it counts
     * @param comment a note
     * @return the credit
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Credit addCredit(String organizationId, long cents, Instant expiration, String comment) {
        return api.one(
                ApiRequest.post(ONE + "credits/", organizationId)
                        .sending(Map.of("amount", cents, "expiration_date", expiration.toString(), "comment", comment)),
                Credit::of);
    }

    /**
     * Changes a credit, for superusers.
     *
     * @param organizationId the organization
     * @param creditId the credit
     * @param change what to change
     * @return the credit as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Credit updateCredit(String organizationId, String creditId, CreditChange change) {
        return api.one(
                ApiRequest.patch(ONE + "credits/%s/", organizationId, creditId).sending(change.json()), Credit::of);
    }

    /**
     * Ends a credit, for superusers.
     *
     * @param organizationId the organization
     * @param creditId the credit
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void expireCredit(String organizationId, String creditId) {
        api.run(ApiRequest.delete(ONE + "credits/%s/", organizationId, creditId));
    }

    /**
     * To whom the invoices of an organization go.
     *
     * @param organizationId the organization
     * @return the customer
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Customer customer(String organizationId) {
        return api.one(ApiRequest.get(ONE + "customer/", organizationId), Customer::of);
    }

    /**
     * Says to whom the invoices of an organization go.
     *
     * @param organizationId the organization
     * @param details the customer
     * @return the customer as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Customer setCustomer(String organizationId, CustomerDetails details) {
        return api.one(ApiRequest.put(ONE + "customer/", organizationId).sending(details.json()), Customer::of);
    }

    /**
     * The measurements of all clusters of an organization, in the text format of Prometheus. The service answers once in a minute.
     *
     * @param organizationId the organization
     * @return the text
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public String prometheusMetrics(String organizationId) {
        return api.text(ApiRequest.get(ONE + "metrics/prometheus/", organizationId));
    }

    private List<AuditEvent> page(String organizationId, AuditFilter filter, @Nullable String last) {
        ApiRequest request = ApiRequest.get(ONE + "auditlogs/", organizationId)
                .with("action", filter.action())
                .with("from", filter.from())
                .with("to", filter.to())
                .with("cluster_id", filter.clusterId())
                .with("last", last);
        return api.list(request, AuditEvent::of);
    }
}
