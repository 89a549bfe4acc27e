package org.cratedb4j.embedded.internal.types;

/**
 * A BIT value.
 *
 * @param bits '0' and '1' characters, first bit first
 */
public record BitString(String bits) implements Comparable<BitString> {
    /**
     * @throws IllegalArgumentException when there is another character than 0 and 1
     */
    public BitString {
        for (int i = 0; i < bits.length(); i++) {
            char bit = bits.charAt(i);
            if (bit != '0' && bit != '1') {
                throw new IllegalArgumentException(
                        "Bit string must only contain `0` or `1` values. Encountered: " + bit);
            }
        }
    }

    /** How many bits there are. */
    public int length() {
        return bits.length();
    }

    /** Cut, or filled up with zeros at the end. */
    BitString withLength(int length) {
        return new BitString(
                bits.length() >= length ? bits.substring(0, length) : bits + "0".repeat(length - bits.length()));
    }

    @Override
    public int compareTo(BitString other) {
        return bits.compareTo(other.bits);
    }

    @Override
    public String toString() {
        return "B'" + bits + "'";
    }
}
