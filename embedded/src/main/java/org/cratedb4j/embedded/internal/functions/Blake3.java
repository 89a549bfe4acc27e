package org.cratedb4j.embedded.internal.functions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The BLAKE3 hash of 256 bits. Names are those of its specification. */
final class Blake3 {
    private static final int BLOCK_LENGTH = 64;
    private static final int CHUNK_LENGTH = 1024;
    private static final int WORDS = 8;
    private static final int CHUNK_START = 1;
    private static final int CHUNK_END = 2;
    private static final int PARENT = 4;
    private static final int ROOT = 8;
    private static final int[] IV = {
        0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19
    };
    private static final int[] PERMUTATION = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};

    private Blake3() {}

    /** What is left to compress of a node of the tree; the last one is the root, which is compressed in another way. */
    private static final class Node {
        private final int[] chaining;
        private final int[] block;
        private final long counter;
        private final int blockLength;
        private final int flags;

        Node(int[] chaining, int[] block, long counter, int blockLength, int flags) {
            this.chaining = chaining;
            this.block = block;
            this.counter = counter;
            this.blockLength = blockLength;
            this.flags = flags;
        }

        int[] compress(int extraFlags) {
            return Blake3.compress(chaining, block, counter, blockLength, flags | extraFlags);
        }

        int[] chainingValue() {
            return Arrays.copyOf(compress(0), WORDS);
        }
    }

    static byte[] digest(byte[] input) {
        Deque<int[]> left = new ArrayDeque<>();
        int chunks = Math.max(1, (input.length + CHUNK_LENGTH - 1) / CHUNK_LENGTH);
        for (int i = 0; i < chunks - 1; i++) {
            int[] value = chunk(input, i).chainingValue();
            // As many trees are complete as the number of chunks has trailing zero bits.
            for (int total = i + 1; (total & 1) == 0; total >>= 1) {
                value = parent(left.pop(), value).chainingValue();
            }
            left.push(value);
        }
        Node node = chunk(input, chunks - 1);
        while (!left.isEmpty()) {
            node = parent(left.pop(), node.chainingValue());
        }
        ByteBuffer digest = ByteBuffer.allocate(WORDS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        digest.asIntBuffer().put(node.compress(ROOT), 0, WORDS);
        return digest.array();
    }

    private static Node parent(int[] left, int[] right) {
        int[] block = Arrays.copyOf(left, 2 * WORDS);
        System.arraycopy(right, 0, block, WORDS, WORDS);
        return new Node(IV, block, 0, BLOCK_LENGTH, PARENT);
    }

    private static Node chunk(byte[] input, int index) {
        int start = index * CHUNK_LENGTH;
        int end = Math.min(input.length, start + CHUNK_LENGTH);
        int[] chaining = IV;
        int flags = CHUNK_START;
        while (end - start > BLOCK_LENGTH) {
            chaining = Arrays.copyOf(
                    compress(chaining, words(input, start, BLOCK_LENGTH), index, BLOCK_LENGTH, flags), WORDS);
            flags = 0;
            start += BLOCK_LENGTH;
        }
        int length = end - start;
        return new Node(chaining, words(input, start, length), index, length, flags | CHUNK_END);
    }

    private static int[] words(byte[] input, int start, int length) {
        byte[] block = new byte[BLOCK_LENGTH];
        System.arraycopy(input, start, block, 0, length);
        int[] words = new int[2 * WORDS];
        ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        return words;
    }

    private static int[] compress(int[] chaining, int[] block, long counter, int blockLength, int flags) {
        int[] state = Arrays.copyOf(chaining, 2 * WORDS);
        System.arraycopy(IV, 0, state, WORDS, WORDS / 2);
        state[12] = (int) counter;
        state[13] = (int) (counter >>> 32);
        state[14] = blockLength;
        state[15] = flags;
        int[] message = block;
        for (int round = 0; round < 7; round++) {
            round(state, message);
            message = permuted(message);
        }
        for (int i = 0; i < WORDS; i++) {
            state[i] ^= state[i + WORDS];
            state[i + WORDS] ^= chaining[i];
        }
        return state;
    }

    private static void round(int[] state, int[] m) {
        for (int i = 0; i < 4; i++) {
            mix(state, i, 4 + i, 8 + i, 12 + i, m[2 * i], m[2 * i + 1]);
        }
        for (int i = 0; i < 4; i++) {
            mix(state, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[8 + 2 * i], m[9 + 2 * i]);
        }
    }

    private static void mix(int[] state, int a, int b, int c, int d, int x, int y) {
        state[a] += state[b] + x;
        state[d] = Integer.rotateRight(state[d] ^ state[a], 16);
        state[c] += state[d];
        state[b] = Integer.rotateRight(state[b] ^ state[c], 12);
        state[a] += state[b] + y;
        state[d] = Integer.rotateRight(state[d] ^ state[a], 8);
        state[c] += state[d];
        state[b] = Integer.rotateRight(state[b] ^ state[c], 7);
    }

    private static int[] permuted(int[] message) {
        int[] permuted = new int[message.length];
        for (int i = 0; i < permuted.length; i++) {
            permuted[i] = message[PERMUTATION[i]];
        }
        return permuted;
    }
}
