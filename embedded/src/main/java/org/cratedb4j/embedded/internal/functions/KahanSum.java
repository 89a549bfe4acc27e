package org.cratedb4j.embedded.internal.functions;

/** Adds floating point numbers and makes up for what each addition loses. */
final class KahanSum {
    private double sum;
    private double error;

    void add(double value) {
        if (!Double.isFinite(value) || !Double.isFinite(sum)) {
            sum += value;
            return;
        }
        double corrected = value - error;
        double next = sum + corrected;
        error = next - sum - corrected;
        sum = next;
    }

    double value() {
        return sum;
    }

    /** The same in single precision. */
    static final class OfFloats {
        private float sum;
        private float error;

        void add(float value) {
            if (!Float.isFinite(value) || !Float.isFinite(sum)) {
                sum += value;
                return;
            }
            float corrected = value - error;
            float next = sum + corrected;
            error = next - sum - corrected;
            sum = next;
        }

        float value() {
            return sum;
        }
    }
}
