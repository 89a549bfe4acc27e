package org.cratedb4j.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.CurrentUser;
import org.cratedb4j.cloud.model.OrganizationRole;
import org.cratedb4j.cloud.model.Role;
import org.cratedb4j.cloud.model.User;

/** Users, their roles, and who is logged in. Safe for use by many threads. */
public final class Users {

    private final Api api;

    Users(Api api) {
        this.api = api;
    }

    /**
     * Who is logged in.
     *
     * @return the user
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public CurrentUser me() {
        return api.one(ApiRequest.get("/api/v2/users/me/"), CurrentUser::of);
    }

    /**
     * Changes the e-mail address of whoever is logged in; the service may first ask by mail whether it is right.
     *
     * @param email the new address
     * @return what the service says, empty if the address was changed at once
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Optional<String> changeEmail(String email) {
        Object answer = api.call(ApiRequest.patch("/api/v2/users/me/").sending(Map.of("email", email)));
        return answer instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get("message")).map(Object::toString)
                : Optional.empty();
    }

    /**
     * Confirms an e-mail address.
     *
     * @param token the token from the mail
     * @return the user
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public CurrentUser confirmEmail(String token) {
        return api.one(
                ApiRequest.put("/api/v2/users/me/confirm-email/").sending(Map.of("token", token)), CurrentUser::of);
    }

    /**
     * Accepts the invitation to an organization.
     *
     * @param token the token from the mail
     * @return the role there
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public OrganizationRole acceptInvitation(String token) {
        return api.one(
                ApiRequest.post("/api/v2/users/me/accept-invite/").sending(Map.of("token", token)),
                OrganizationRole::of);
    }

    /**
     * All users, for superusers.
     *
     * @return the users
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<User> list() {
        return api.list(ApiRequest.get("/api/v2/users/"), User::of);
    }

    /**
     * The users that have no role, for superusers.
     *
     * @return the users
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<User> listWithoutRoles() {
        return api.list(ApiRequest.get("/api/v2/users/").with("no-roles", 1), User::of);
    }

    /**
     * Deletes a user, for superusers.
     *
     * @param userId the user
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String userId) {
        api.run(ApiRequest.delete("/api/v2/users/%s/", userId));
    }

    /**
     * The roles that users can have.
     *
     * @return the roles
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Role> roles() {
        return api.list(ApiRequest.get("/api/v2/roles/"), Role::of);
    }
}
