package org.cratedb4j.cloud;

import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.Membership;
import org.cratedb4j.cloud.model.NewProject;
import org.cratedb4j.cloud.model.Project;
import org.cratedb4j.cloud.model.ProjectUser;

/** Projects and their members. Safe for use by many threads. */
public final class Projects {

    private static final String ONE = "/api/v2/projects/%s/";

    private final Api api;

    Projects(Api api) {
        this.api = api;
    }

    /**
     * The projects that whoever is logged in can see.
     *
     * @return the projects
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Project> list() {
        return api.list(ApiRequest.get("/api/v2/projects/"), Project::of);
    }

    /**
     * The projects of an organization.
     *
     * @param organizationId the organization
     * @return the projects
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Project> list(String organizationId) {
        return api.list(ApiRequest.get("/api/v2/organizations/%s/projects/", organizationId), Project::of);
    }

    /**
     * One project.
     *
     * @param projectId the project
     * @return the project
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Project get(String projectId) {
        return api.one(ApiRequest.get(ONE, projectId), Project::of);
    }

    /**
     * Makes a project.
     *
     * @param project its name and organization above all
     * @return the project
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Project create(NewProject project) {
        return api.one(ApiRequest.post("/api/v2/projects/").sending(project.json()), Project::of);
    }

    /**
     * Gives a project another name.
     *
     * @param projectId the project
     * @param name its new name
     * @return the project as it is now
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Project rename(String projectId, String name) {
        return api.one(ApiRequest.patch(ONE, projectId).sending(Map.of("name", name)), Project::of);
    }

    /**
     * Deletes a project, which must have no clusters.
     *
     * @param projectId the project
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String projectId) {
        api.run(ApiRequest.delete(ONE, projectId));
    }

    /**
     * The clusters of a project.
     *
     * @param projectId the project
     * @return the clusters
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<Cluster> clusters(String projectId) {
        return api.list(ApiRequest.get(ONE + "clusters/", projectId), Cluster::of);
    }

    /**
     * The members of a project.
     *
     * @param projectId the project
     * @return the members
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<ProjectUser> users(String projectId) {
        return api.list(ApiRequest.get(ONE + "users/", projectId), ProjectUser::of);
    }

    /**
     * Makes a user a member of a project, or changes the role of one.
     *
     * @param projectId the project
     * @param user the id or e-mail address of the user
     * @param role {@code project_admin} or {@code project_member}
     * @return what became of it
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Membership addUser(String projectId, String user, String role) {
        return api.one(
                ApiRequest.post(ONE + "users/", projectId).sending(Map.of("user", user, "role_fqn", role)),
                Membership::of);
    }

    /**
     * Ends the membership of a user.
     *
     * @param projectId the project
     * @param user the id or e-mail address of the user
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void removeUser(String projectId, String user) {
        api.run(ApiRequest.delete(ONE + "users/%s/", projectId, user));
    }
}
