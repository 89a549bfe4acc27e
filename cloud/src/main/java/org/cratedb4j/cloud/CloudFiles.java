package org.cratedb4j.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.http.Storage;
import org.cratedb4j.cloud.model.CloudFile;

/** Files of organizations, which import jobs read and export jobs write. Safe for use by many threads. */
public final class CloudFiles {

    private static final String ALL = "/api/v2/organizations/%s/files/";
    private static final String ONE = ALL + "%s/";

    private final Api api;
    private final Storage storage;

    CloudFiles(Api api, Storage storage) {
        this.api = api;
        this.storage = storage;
    }

    /**
     * The files of an organization.
     *
     * @param organizationId the organization
     * @return the files
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<CloudFile> list(String organizationId) {
        return api.list(ApiRequest.get(ALL, organizationId), CloudFile::of);
    }

    /**
     * One file.
     *
     * @param organizationId the organization
     * @param fileId the file
     * @return the file
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public CloudFile get(String organizationId, String fileId) {
        return api.one(ApiRequest.get(ONE, organizationId, fileId), CloudFile::of);
    }

    /**
     * Makes room for a file, whose bytes are then sent to its address.
     *
     * @param organizationId the organization
     * @param name what it is called
     * @return the file, without bytes
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public CloudFile create(String organizationId, String name) {
        return api.one(ApiRequest.post(ALL, organizationId).sending(Map.of("name", name)), CloudFile::of);
    }

    /**
     * Uploads a file, in constant memory.
     *
     * @param organizationId the organization
     * @param file the file
     * @return the file as the service knows it
     * @throws CloudException if there is no such file, the control plane refuses it, or it cannot be sent
     */
    public CloudFile upload(String organizationId, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CloudException("There is no file " + file, null);
        }
        CloudFile created = create(organizationId, String.valueOf(file.getFileName()));
        String url = created.uploadUrl()
                .orElseThrow(() -> new CloudAnswerException("The service does not say where to send the file"));
        storage.upload(file, url);
        return get(organizationId, created.id());
    }

    /**
     * Fetches a file, in constant memory; all of it is there in the end, or nothing.
     *
     * @param organizationId the organization
     * @param fileId the file
     * @param target where to; what is there is replaced
     * @throws CloudException if the control plane refuses it, or the file cannot be fetched
     */
    public void download(String organizationId, String fileId, Path target) {
        String url = get(organizationId, fileId)
                .downloadUrl()
                .orElseThrow(() -> new CloudException("The file " + fileId + " has no bytes to fetch yet", null));
        storage.download(url, target);
    }

    /**
     * Deletes a file.
     *
     * @param organizationId the organization
     * @param fileId the file
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String organizationId, String fileId) {
        api.run(ApiRequest.delete(ONE, organizationId, fileId));
    }
}
