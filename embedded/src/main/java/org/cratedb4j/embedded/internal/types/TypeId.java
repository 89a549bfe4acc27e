package org.cratedb4j.embedded.internal.types;

/** The ids of types on the wire. */
public final class TypeId {
    public static final int UNDEFINED = 0;
    public static final int BYTE = 2;
    public static final int BOOLEAN = 3;
    public static final int TEXT = 4;
    public static final int IP = 5;
    public static final int DOUBLE = 6;
    public static final int REAL = 7;
    public static final int SMALLINT = 8;
    public static final int INTEGER = 9;
    public static final int BIGINT = 10;
    public static final int TIMESTAMP_TZ = 11;
    public static final int OBJECT = 12;
    public static final int GEO_POINT = 13;
    public static final int GEO_SHAPE = 14;
    public static final int TIMESTAMP = 15;
    public static final int UNCHECKED_OBJECT = 16;
    public static final int INTERVAL = 17;
    public static final int ROW = 18;
    public static final int REGPROC = 19;
    public static final int TIME_TZ = 20;
    public static final int OIDVECTOR = 21;
    public static final int NUMERIC = 22;
    public static final int REGCLASS = 23;
    public static final int DATE = 24;
    public static final int BIT = 25;
    public static final int JSON = 26;
    public static final int CHARACTER = 27;
    public static final int FLOAT_VECTOR = 28;
    public static final int UUID = 29;
    public static final int REGTYPE = 30;
    public static final int ARRAY = 100;

    private TypeId() {}
}
