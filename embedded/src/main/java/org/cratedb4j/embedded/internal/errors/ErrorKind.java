package org.cratedb4j.embedded.internal.errors;

/** CrateDB's errors, one entry each: the name before the brackets and the code. The code decides the HTTP status. */
public enum ErrorKind {
    PARSING("ParsingException", 4000),
    SQL_PARSE("SQLParseException", 4000),
    VERSIONING_VALIDATION("VersioningValidationException", 4000),
    ANALYZER_UNKNOWN("AnalyzerUnknownException", 4001),
    ANALYZER_INVALID("AnalyzerInvalidException", 4001),
    INVALID_SCHEMA_NAME("InvalidSchemaNameException", 4002),
    INVALID_RELATION_NAME("InvalidRelationName", 4002),
    COLUMN_VALIDATION("ColumnValidationException", 4003),
    RELATION_VALIDATION("RelationValidationException", 4003),
    UNSUPPORTED_FEATURE("UnsupportedFeatureException", 4004),
    UNSUPPORTED_FUNCTION("UnsupportedFunctionException", 4004),
    AMBIGUOUS_COLUMN("AmbiguousColumnException", 4006),
    AMBIGUOUS_ALIAS("AmbiguousColumnAliasException", 4006),
    OPERATION_ON_INACCESSIBLE_RELATION("OperationOnInaccessibleRelationException", 4007),
    INVALID_COLUMN_NAME("InvalidColumnNameException", 4008),
    DEPENDENT_OBJECTS("DependentObjectsExists", 40013),
    RELATION_READ_ONLY("ClusterBlockException", 4033),
    RELATION_WRITE_BLOCKED("ClusterBlockException", 4035),
    RELATION_READ_DELETE_ONLY("ClusterBlockException", 4037),
    UNAUTHORIZED("UnauthorizedException", 4010),
    MISSING_PRIVILEGE("MissingPrivilegeException", 4011),
    RELATION_UNKNOWN("RelationUnknown", 4041),
    RELATIONS_UNKNOWN("RelationsUnknown", 4041),
    COLUMN_UNKNOWN("ColumnUnknownException", 4043),
    SCHEMA_UNKNOWN("SchemaUnknownException", 4045),
    PARTITION_UNKNOWN("PartitionUnknownException", 4046),
    FUNCTION_UNKNOWN("UserDefinedFunctionUnknownException", 4049),
    ROLE_UNKNOWN("RoleUnknownException", 40410),
    DOCUMENT_MISSING("DocumentMissingException", 40411),
    DUPLICATE_KEY("DuplicateKeyException", 4091),
    VERSION_CONFLICT("VersionConflictEngineException", 4092),
    RELATION_EXISTS("RelationAlreadyExists", 4093),
    ROLE_EXISTS("RoleAlreadyExistsException", 4099),
    SCHEMA_EXISTS("SchemaAlreadyExists", 40910),
    PARSE_SOURCE("SQLParseSourceException", 5000),
    ILLEGAL_STATE("IllegalStateException", 5000),
    ARITHMETIC("ArithmeticException", 5000),
    INDEX_OUT_OF_BOUNDS("IndexOutOfBoundsException", 5000),
    CLASS_CAST("ClassCastException", 5000),
    UNCHECKED_IO("UncheckedIOException", 5000),
    UNHANDLED_SERVER("UnhandledServerException", 5000),
    INVALID_SHAPE("InvalidShapeException", 5000),
    JOB_KILLED("JobKilledException", 5005);

    private final String exceptionName;
    private final int code;

    ErrorKind(String exceptionName, int code) {
        this.exceptionName = exceptionName;
        this.code = code;
    }

    /** The name that stands before the brackets. */
    public String exceptionName() {
        return exceptionName;
    }

    /** CrateDB's error code. */
    public int code() {
        return code;
    }

    /** The HTTP status of an answer with this error: the code's first three digits, its group, in CrateDB's table. */
    public int httpStatus() {
        String digits = Integer.toString(code);
        return Integer.parseInt(digits.substring(0, 3));
    }
}
