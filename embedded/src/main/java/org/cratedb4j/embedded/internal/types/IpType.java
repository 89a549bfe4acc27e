package org.cratedb4j.embedded.internal.types;

import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/** IP: IPv4 and IPv6 addresses in their shortest form. */
final class IpType extends BaseType {
    IpType() {
        super(TypeId.IP, "ip", Precedence.IP);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof String text) {
            byte[] address = IpAddresses.parse(text);
            if (address == null) {
                throw CastException.of(value, this);
            }
            return IpAddresses.format(address);
        }
        if (value instanceof Number number && number.longValue() >= 0) {
            long bits = number.longValue();
            return (bits >> 24) % 256 + "." + (bits >> 16) % 256 + "." + (bits >> 8) % 256 + "." + bits % 256;
        }
        throw CastException.of(value, this);
    }

    @Override
    public int compare(Object a, Object b) {
        return Arrays.compareUnsigned(IpAddresses.parse((String) a), IpAddresses.parse((String) b));
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString((String) value);
    }
}
