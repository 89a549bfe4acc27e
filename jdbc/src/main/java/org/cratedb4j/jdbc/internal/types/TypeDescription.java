package org.cratedb4j.jdbc.internal.types;

/**
 * What JDBC has to know of a type.
 *
 * @param jdbcType the constant of {@link java.sql.Types}
 * @param javaClass the class of what {@code ResultSet.getObject} returns
 * @param precision digits of numbers, characters of text and of points in time, 0 where it does not apply
 * @param scale digits behind the point, 0 where it does not apply
 * @param displaySize characters that a value as text can have
 */
public record TypeDescription(int jdbcType, Class<?> javaClass, int precision, int scale, int displaySize) {}
