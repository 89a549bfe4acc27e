package org.cratedb4j.embedded.internal.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypePropertiesTest {
    private static final long FAR = 253_402_300_799_999L;

    /** Some values of one type. */
    record Sample(DataType type, Object first, Object second, Object third) {
        static Arbitrary<Sample> of(DataType type, Arbitrary<?> values) {
            Arbitrary<Object> objects = values.map(Object.class::cast);
            return Combinators.combine(objects, objects, objects)
                    .as((first, second, third) -> new Sample(type, first, second, third));
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.oneOf(
                Sample.of(DataTypes.BOOLEAN, Arbitraries.of(true, false)),
                Sample.of(DataTypes.BYTE, Arbitraries.bytes()),
                Sample.of(DataTypes.SMALLINT, Arbitraries.shorts()),
                Sample.of(DataTypes.INTEGER, Arbitraries.integers()),
                Sample.of(DataTypes.BIGINT, Arbitraries.longs()),
                Sample.of(DataTypes.REAL, reals()),
                Sample.of(DataTypes.DOUBLE, doubles()),
                Sample.of(DataTypes.NUMERIC, decimals()),
                Sample.of(DataTypes.TEXT, Arbitraries.strings()),
                Sample.of(DataTypes.UUID, Arbitraries.longs().map(bits -> new UUID(bits, ~bits))),
                Sample.of(DataTypes.TIMESTAMP_TZ, Arbitraries.longs().between(-FAR, FAR)),
                Sample.of(DataTypes.OBJECT, objects()),
                Sample.of(DataTypes.arrayOf(DataTypes.INTEGER), arrays()));
    }

    private static Arbitrary<Float> reals() {
        return Arbitraries.oneOf(Arbitraries.floats(), Arbitraries.of(Float.NaN, Float.NEGATIVE_INFINITY, -0f));
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals().ofScale(5);
    }

    private static Arbitrary<Map<String, Integer>> objects() {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(2), Arbitraries.integers());
    }

    private static Arbitrary<List<Integer>> arrays() {
        return Arbitraries.integers().injectNull(0.1).list().ofMaxSize(4);
    }

    @Property
    void aValueThatIsCastToTextAndBackIsTheSame(@ForAll("samples") Sample sample) {
        Assume.that(!(sample.type() instanceof ArrayType));
        Object text = DataTypes.TEXT.explicitCast(sample.first());

        assertThat(sample.type().same(sample.first(), sample.type().explicitCast(text)))
                .as("%s", text)
                .isTrue();
    }

    @Property
    void aValueOfTheTypeIsNotChangedByACastToIt(@ForAll("samples") Sample sample) {
        assertThat(sample.type().implicitCast(sample.first())).isEqualTo(sample.first());
        assertThat(sample.type().explicitCast(sample.first())).isEqualTo(sample.first());
    }

    @Property
    void valuesHaveOneOrder(@ForAll("samples") Sample sample) {
        Comparator<Object> order = sample.type();
        Object a = sample.first();
        Object b = sample.second();
        Object c = sample.third();

        assertThat(order.compare(a, a)).isZero();
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) > 0 || order.compare(b, c) > 0 || order.compare(a, c) <= 0)
                .isTrue();
    }

    @Property
    void whatIsWrittenAsJsonIsReadAsTheSameValue(@ForAll("samples") Sample sample) {
        String written = Written.value(sample.type(), sample.first());
        boolean hasMoreDigitsThanADouble = sample.type() == DataTypes.NUMERIC;
        Object read = hasMoreDigitsThanADouble ? written : Json.parse(written);

        assertThat(sample.type().same(sample.first(), sample.type().implicitCast(read)))
                .as("%s", read)
                .isTrue();
    }

    @Property
    void aTypeThatTwoMeetInIsTheSameForBothSides(@ForAll("samples") Sample one, @ForAll("samples") Sample other) {
        assertThat(DataTypes.common(one.type(), other.type())).isEqualTo(DataTypes.common(other.type(), one.type()));
    }
}
