package org.cratedb4j.client.types;

import java.util.BitSet;
import java.util.Objects;

/**
 * A value of type {@code BIT}: bits in the order in which they are written.
 *
 * @param bits the bits as text, only {@code 0} and {@code 1}; may be empty
 */
public record BitString(String bits) {

    /**
     * Checks the bits.
     *
     * @param bits the bits as text
     * @throws IllegalArgumentException if there is another character than {@code 0} and {@code 1}
     */
    public BitString {
        Objects.requireNonNull(bits, "bits is null");
        if (!bits.chars().allMatch(c -> c == '0' || c == '1')) {
            throw new IllegalArgumentException("A bit string has only 0 and 1, not: " + bits);
        }
    }

    /**
     * Makes a bit string of a set of positions.
     *
     * @param set the positions of the ones, 0 being the leftmost
     * @param length the number of bits
     * @return the bit string
     * @throws IllegalArgumentException if a position lies beyond the length
     */
    public static BitString of(BitSet set, int length) {
        if (set.length() > length) {
            throw new IllegalArgumentException("Bit " + (set.length() - 1) + " does not fit into " + length + " bits");
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(set.get(i) ? '1' : '0');
        }
        return new BitString(text.toString());
    }

    /**
     * Reads a bit string as SQL writes it.
     *
     * @param text for example {@code B'101'}
     * @return the bit string
     * @throws IllegalArgumentException if the text is no bit string
     */
    public static BitString parse(String text) {
        if (!text.startsWith("B'") || !text.endsWith("'") || text.length() < 3) {
            throw new IllegalArgumentException("Not a bit string: " + text);
        }
        return new BitString(text.substring(2, text.length() - 1));
    }

    /**
     * The number of bits.
     *
     * @return the length
     */
    public int length() {
        return bits.length();
    }

    /**
     * The positions of the ones, 0 being the leftmost.
     *
     * @return a new set
     */
    public BitSet toBitSet() {
        BitSet set = new BitSet(bits.length());
        for (int i = 0; i < bits.length(); i++) {
            set.set(i, bits.charAt(i) == '1');
        }
        return set;
    }

    /** The bits as SQL writes them, for example {@code B'101'}. */
    @Override
    public String toString() {
        return "B'" + bits + "'";
    }
}
