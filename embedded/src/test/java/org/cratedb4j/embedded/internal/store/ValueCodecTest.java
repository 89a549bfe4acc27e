package org.cratedb4j.embedded.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cratedb4j.embedded.internal.types.BitString;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueCodecTest {
    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.bytes().map(Object.class::cast),
                Arbitraries.shorts().map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.floats().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, Float.NaN)
                        .map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.strings().map(Object.class::cast),
                Arbitraries.create(UUID::randomUUID).map(Object.class::cast),
                Arbitraries.strings().withChars('0', '1').map(BitString::new).map(Object.class::cast),
                Combinators.combine(Arbitraries.doubles(), Arbitraries.doubles())
                        .as(GeoPoint::new)
                        .map(Object.class::cast));
        return nested(nested(scalars));
    }

    /** Scalars and what has them inside. */
    private static Arbitrary<Object> nested(Arbitrary<Object> elements) {
        return Arbitraries.oneOf(
                elements,
                elements.injectNull(0.2).list().ofMaxSize(4).map(Object.class::cast),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), elements)
                        .ofMaxSize(4)
                        .map(Object.class::cast));
    }

    @Property
    void everyValueComesBackAsItWas(@ForAll("values") Object value) {
        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Test
    void nullComesBackAsNull() {
        assertThat(roundTrip(null)).isNull();
        assertThat(roundTrip(new ArrayList<>(Arrays.asList(null, 1)))).isEqualTo(Arrays.asList(null, 1));
    }

    @Test
    void vectorsAndBytesComeBackWhole() {
        assertThat((float[]) roundTrip(new float[] {1.5f, Float.NaN})).containsExactly(1.5f, Float.NaN);
        assertThat((byte[]) roundTrip(new byte[] {1, -1, 0})).containsExactly(1, -1, 0);
    }

    @Test
    void theScaleOfADecimalIsKept() {
        assertThat(roundTrip(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.500"));
    }

    @Test
    void smallNumbersTakeFewBytes() {
        assertThat(bytes(1)).hasSize(2);
        assertThat(bytes(-1L)).hasSize(2);
        assertThat(bytes("abc")).hasSize(5);
    }

    @Test
    void whatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> bytes(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTagOfALaterVersionIsRefused() {
        assertThatThrownBy(() -> ValueCodec.read(ByteBuffer.wrap(new byte[] {99})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }

    private static @Nullable Object roundTrip(@Nullable Object value) {
        return ValueCodec.read(ByteBuffer.wrap(bytes(value)));
    }

    private static byte[] bytes(@Nullable Object value) {
        WriteBuffer buffer = new WriteBuffer();
        ValueCodec.write(buffer, value);
        return Arrays.copyOf(buffer.getBuffer().array(), buffer.position());
    }
}
