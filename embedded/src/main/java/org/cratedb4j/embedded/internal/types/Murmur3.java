package org.cratedb4j.embedded.internal.types;

/** The 32-bit MurmurHash3 with seed 0. */
public final class Murmur3 {
    private Murmur3() {}

    /** The hash of all bytes. */
    public static int hash(byte[] bytes) {
        int hash = 0;
        int blocks = bytes.length & ~3;
        for (int i = 0; i < blocks; i += 4) {
            hash ^= mix(word(bytes, i, 4));
            hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
        }
        if (blocks < bytes.length) {
            hash ^= mix(word(bytes, blocks, bytes.length - blocks));
        }
        return finish(hash ^ bytes.length);
    }

    private static int word(byte[] bytes, int offset, int count) {
        int word = 0;
        for (int i = 0; i < count; i++) {
            word |= (bytes[offset + i] & 255) << (8 * i);
        }
        return word;
    }

    private static int mix(int word) {
        return Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
    }

    private static int finish(int hash) {
        int result = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        result = (result ^ (result >>> 13)) * 0xc2b2ae35;
        return result ^ (result >>> 16);
    }
}
