package org.cratedb4j.embedded.internal.store;

/** Murmur3, 32 bits, of a text's UTF-16 units in little-endian order: the hash that CrateDB chooses shards by. */
final class Murmur3 {
    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Murmur3() {}

    static int hash(String text) {
        int hash = 0;
        int length = text.length();
        int pairs = length & ~1;
        for (int index = 0; index < pairs; index += 2) {
            hash ^= scramble(text.charAt(index) | (text.charAt(index + 1) << 16));
            hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
        }
        if (pairs < length) {
            hash ^= scramble(text.charAt(pairs));
        }
        return avalanche(hash ^ (length * 2));
    }

    private static int scramble(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int avalanche(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
