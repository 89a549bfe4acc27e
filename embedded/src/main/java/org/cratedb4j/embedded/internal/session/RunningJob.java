package org.cratedb4j.embedded.internal.session;

/** A job and how it ends. */
final class RunningJob {
    private final Jobs jobs;
    private final Job job;
    private String classification = Classification.UNDEFINED;

    RunningJob(Jobs jobs, Job job) {
        this.jobs = jobs;
        this.job = job;
    }

    Job job() {
        return job;
    }

    void classify(String kind) {
        classification = kind;
    }

    void succeed() {
        jobs.finish(job, classification, null);
    }

    void fail(RuntimeException failure) {
        jobs.finish(job, classification, String.valueOf(failure.getMessage()));
    }
}
