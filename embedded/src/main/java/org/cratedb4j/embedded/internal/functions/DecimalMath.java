package org.cratedb4j.embedded.internal.functions;

import java.math.BigDecimal;
import java.math.MathContext;

/** Powers, logarithms and angles of NUMERIC values, right to the last of 34 digits. */
final class DecimalMath {
    private static final MathContext RESULT = MathContext.DECIMAL128;
    private static final MathContext WORK = new MathContext(80);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal PI = new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798");
    private static final BigDecimal HALF_PI = PI.divide(TWO, WORK);
    private static final BigDecimal STRAIGHT_ANGLE = BigDecimal.valueOf(180);
    /** What a series needs few terms for. */
    private static final BigDecimal SMALL = new BigDecimal("0.01");

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-85");
    private static final BigDecimal LN_TEN = naturalLogarithm(BigDecimal.TEN);

    private DecimalMath() {}

    static BigDecimal exp(BigDecimal x) {
        return x.signum() == 0 ? ONE : exponential(x).round(RESULT);
    }

    static BigDecimal ln(BigDecimal x) {
        return logarithm(x).round(RESULT);
    }

    static BigDecimal log10(BigDecimal x) {
        return logarithm(x).divide(LN_TEN, WORK).round(RESULT);
    }

    static BigDecimal power(BigDecimal x, BigDecimal y) {
        if (x.signum() == 0) {
            return zeroToThe(y);
        }
        if (y.stripTrailingZeros().scale() <= 0 && y.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0) {
            return wholePower(x, y.intValue()).round(RESULT);
        }
        if (x.signum() < 0) {
            throw new ArithmeticException("Illegal log(x) for x <= 0: x = " + x);
        }
        return exponential(y.multiply(logarithm(x), WORK)).round(RESULT);
    }

    private static BigDecimal zeroToThe(BigDecimal y) {
        if (y.signum() < 0) {
            throw new ArithmeticException("Illegal pow(0, y) for y < 0");
        }
        return y.signum() == 0 ? ONE : BigDecimal.ZERO;
    }

    private static BigDecimal wholePower(BigDecimal x, int y) {
        return y < 0 ? ONE.divide(x.pow(-y, WORK), WORK) : x.pow(y, WORK);
    }

    static BigDecimal sin(BigDecimal x) {
        return sine(x).round(RESULT);
    }

    static BigDecimal tan(BigDecimal x) {
        return sine(x).divide(cosine(x), WORK).round(RESULT);
    }

    static BigDecimal cot(BigDecimal x) {
        return cosine(x).divide(sine(x), WORK).round(RESULT);
    }

    static BigDecimal asin(BigDecimal x) {
        return arcSine(x).round(RESULT);
    }

    static BigDecimal acos(BigDecimal x) {
        return HALF_PI.subtract(arcSine(x)).round(RESULT);
    }

    static BigDecimal atan(BigDecimal x) {
        return arcTangent(x).round(RESULT);
    }

    static BigDecimal atan2(BigDecimal y, BigDecimal x) {
        if (x.signum() == 0) {
            if (y.signum() == 0) {
                throw new ArithmeticException("Illegal atan2(y, x) for x = 0; y = 0");
            }
            return HALF_PI.multiply(BigDecimal.valueOf(y.signum())).round(RESULT);
        }
        BigDecimal angle = arcTangent(y.divide(x, WORK));
        if (x.signum() < 0) {
            angle = y.signum() < 0 ? angle.subtract(PI) : angle.add(PI);
        }
        return angle.round(RESULT);
    }

    static BigDecimal radians(BigDecimal degrees) {
        return degrees.multiply(PI, WORK).divide(STRAIGHT_ANGLE, WORK).round(RESULT);
    }

    static BigDecimal degrees(BigDecimal radians) {
        return radians.multiply(STRAIGHT_ANGLE).divide(PI, WORK).round(RESULT);
    }

    /** By e^x = (e^(x/2))^2. */
    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal reduced = x;
        int halvings = 0;
        while (reduced.abs().compareTo(SMALL) > 0) {
            reduced = reduced.divide(TWO, WORK);
            halvings++;
        }
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
            term = term.multiply(reduced, WORK).divide(BigDecimal.valueOf(n), WORK);
            sum = sum.add(term, WORK);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, WORK);
        }
        return sum;
    }

    private static BigDecimal logarithm(BigDecimal x) {
        int exponent = x.precision() - x.scale();
        BigDecimal powersOfTen = LN_TEN.multiply(BigDecimal.valueOf(exponent));
        return naturalLogarithm(x.movePointLeft(exponent)).add(powersOfTen, WORK);
    }

    /** By Newton's method, from what a double has of it. */
    private static BigDecimal naturalLogarithm(BigDecimal x) {
        BigDecimal logarithm = BigDecimal.valueOf(Math.log(x.doubleValue()));
        BigDecimal correction;
        do {
            BigDecimal power = exponential(logarithm);
            correction = TWO.multiply(x.subtract(power)).divide(x.add(power), WORK);
            logarithm = logarithm.add(correction, WORK);
        } while (correction.abs().compareTo(new BigDecimal("1e-40")) > 0);
        return logarithm;
    }

    private static BigDecimal cosine(BigDecimal x) {
        return sine(x.add(HALF_PI));
    }

    private static BigDecimal sine(BigDecimal x) {
        BigDecimal angle = x.remainder(PI.multiply(TWO));
        BigDecimal square = angle.multiply(angle, WORK).negate();
        BigDecimal sum = angle;
        BigDecimal term = angle;
        for (int n = 2; term.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            term = term.multiply(square, WORK).divide(BigDecimal.valueOf((long) n * (n + 1)), WORK);
            sum = sum.add(term, WORK);
        }
        return sum;
    }

    private static BigDecimal arcSine(BigDecimal x) {
        if (x.abs().compareTo(ONE) == 0) {
            return HALF_PI.multiply(BigDecimal.valueOf(x.signum()));
        }
        BigDecimal cosine = ONE.subtract(x.multiply(x)).sqrt(WORK);
        return arcTangent(x.divide(cosine, WORK));
    }

    /** By atan(x) = 2 atan(x / (1 + sqrt(1 + x^2))). */
    private static BigDecimal arcTangent(BigDecimal x) {
        BigDecimal reduced = x;
        BigDecimal factor = ONE;
        while (reduced.abs().compareTo(SMALL) > 0) {
            BigDecimal root = ONE.add(reduced.multiply(reduced, WORK)).sqrt(WORK);
            reduced = reduced.divide(ONE.add(root), WORK);
            factor = factor.multiply(TWO);
        }
        BigDecimal square = reduced.multiply(reduced, WORK).negate();
        BigDecimal sum = reduced;
        BigDecimal power = reduced;
        for (int n = 3; power.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            power = power.multiply(square, WORK);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
        }
        return sum.multiply(factor, WORK);
    }
}
