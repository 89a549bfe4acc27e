package org.cratedb4j.embedded.internal.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cratedb4j.embedded.internal.types.BitString;
import org.cratedb4j.embedded.internal.types.GeoPoint;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes: a tag that names the Java form, then the content. Whole numbers and lengths take as many bytes as they need. Tags
 * are part of the file format: new ones may be added, none may change its meaning.
 */
final class ValueCodec {
    private static final byte NULL = 0;
    private static final byte FALSE = 1;
    private static final byte TRUE = 2;
    private static final byte BYTE = 3;
    private static final byte SHORT = 4;
    private static final byte INTEGER = 5;
    private static final byte LONG = 6;
    private static final byte FLOAT = 7;
    private static final byte DOUBLE = 8;
    private static final byte DECIMAL = 9;
    private static final byte TEXT = 10;
    private static final byte UUID_VALUE = 11;
    private static final byte LIST = 12;
    private static final byte MAP = 13;
    private static final byte FLOATS = 14;
    private static final byte BITS = 15;
    private static final byte GEO_POINT = 16;
    private static final byte BYTES = 17;

    private ValueCodec() {}

    static void write(WriteBuffer buffer, @Nullable Object value) {
        if (value == null) {
            buffer.put(NULL);
        } else if (value instanceof String text) {
            buffer.put(TEXT);
            writeText(buffer, text);
        } else if (value instanceof Integer number) {
            buffer.put(INTEGER).putVarInt(zigzag(number));
        } else if (value instanceof Long number) {
            buffer.put(LONG).putVarLong(zigzag(number));
        } else if (value instanceof Double number) {
            buffer.put(DOUBLE).putDouble(number);
        } else if (value instanceof Boolean truth) {
            buffer.put(truth ? TRUE : FALSE);
        } else if (value instanceof List<?> list) {
            buffer.put(LIST).putVarInt(list.size());
            for (Object element : list) {
                write(buffer, element);
            }
        } else if (value instanceof Map<?, ?> map) {
            buffer.put(MAP).putVarInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                writeText(buffer, (String) entry.getKey());
                write(buffer, entry.getValue());
            }
        } else {
            writeRare(buffer, value);
        }
    }

    private static void writeRare(WriteBuffer buffer, Object value) {
        if (value instanceof Short number) {
            buffer.put(SHORT).putShort(number);
        } else if (value instanceof Byte number) {
            buffer.put(BYTE).put(number);
        } else if (value instanceof Float number) {
            buffer.put(FLOAT).putFloat(number);
        } else if (value instanceof BigDecimal number) {
            buffer.put(DECIMAL).putVarInt(zigzag(number.scale()));
            writeBytes(buffer, number.unscaledValue().toByteArray());
        } else if (value instanceof UUID uuid) {
            buffer.put(UUID_VALUE).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        } else if (value instanceof float[] floats) {
            buffer.put(FLOATS).putVarInt(floats.length);
            for (float number : floats) {
                buffer.putFloat(number);
            }
        } else if (value instanceof BitString string) {
            buffer.put(BITS);
            writeText(buffer, string.bits());
        } else if (value instanceof GeoPoint point) {
            buffer.put(GEO_POINT).putDouble(point.longitude()).putDouble(point.latitude());
        } else if (value instanceof byte[] bytes) {
            buffer.put(BYTES);
            writeBytes(buffer, bytes);
        } else {
            throw new IllegalArgumentException(value.getClass() + " is not the form of any type that can be stored");
        }
    }

    static @Nullable Object read(ByteBuffer buffer) {
        byte tag = buffer.get();
        return switch (tag) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case BYTE -> buffer.get();
            case SHORT -> buffer.getShort();
            case INTEGER -> unzigzag(DataUtils.readVarInt(buffer));
            case LONG -> unzigzag(DataUtils.readVarLong(buffer));
            case FLOAT -> buffer.getFloat();
            case DOUBLE -> buffer.getDouble();
            case DECIMAL -> {
                int scale = unzigzag(DataUtils.readVarInt(buffer));
                yield new BigDecimal(new BigInteger(readBytes(buffer)), scale);
            }
            case TEXT -> DataUtils.readString(buffer);
            case UUID_VALUE -> new UUID(buffer.getLong(), buffer.getLong());
            case LIST -> readList(buffer);
            case MAP -> readMap(buffer);
            case FLOATS -> readFloats(buffer);
            case BITS -> new BitString(DataUtils.readString(buffer));
            case GEO_POINT -> new GeoPoint(buffer.getDouble(), buffer.getDouble());
            case BYTES -> readBytes(buffer);
            default -> throw new IllegalStateException("Value tag " + tag + " is unknown to this version");
        };
    }

    private static List<@Nullable Object> readList(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            list.add(read(buffer));
        }
        return list;
    }

    private static Map<String, @Nullable Object> readMap(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        Map<String, @Nullable Object> map = new LinkedHashMap<>(size * 2);
        for (int index = 0; index < size; index++) {
            String key = DataUtils.readString(buffer);
            map.put(key, read(buffer));
        }
        return map;
    }

    private static float[] readFloats(ByteBuffer buffer) {
        float[] floats = new float[DataUtils.readVarInt(buffer)];
        for (int index = 0; index < floats.length; index++) {
            floats[index] = buffer.getFloat();
        }
        return floats;
    }

    private static void writeText(WriteBuffer buffer, String text) {
        buffer.putVarInt(text.length()).putStringData(text, text.length());
    }

    private static void writeBytes(WriteBuffer buffer, byte[] bytes) {
        buffer.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return bytes;
    }

    /** Lets small negative numbers be short, too. */
    private static int zigzag(int number) {
        return (number << 1) ^ (number >> 31);
    }

    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static int unzigzag(int number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}
