package kizashi.index;

import java.util.Arrays;

/** Gives each term a number from 0, and finds it again from characters, without making a string. */
final class TermNumbers {
    private char[][] terms = new char[64][];
    private int[] table = new int[256];
    private int size;

    TermNumbers() {
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    /** The number of a term, new when it was not known. */
    int number(String term) {
        char[] chars = term.toCharArray();
        int known = find(chars, 0, chars.length);
        if (known >= 0) {
            return known;
        }
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
        }
        terms[size] = chars;
        if ((size + 1) * 2 > table.length) {
            table = new int[table.length * 2];
            Arrays.fill(table, -1);
            for (int i = 0; i < size; i++) {
                insert(i);
            }
        }
        insert(size);
        return size++;
    }

    /** The number of a known term, −1 for any other. */
    int find(char[] chars, int from, int to) {
        int mask = table.length - 1;
        for (int slot = hash(chars, from, to) & mask; table[slot] >= 0; slot = (slot + 1) & mask) {
            char[] term = terms[table[slot]];
            if (Arrays.equals(term, 0, term.length, chars, from, to)) {
                return table[slot];
            }
        }
        return -1;
    }

    private void insert(int number) {
        int mask = table.length - 1;
        int slot = hash(terms[number], 0, terms[number].length) & mask;
        while (table[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = number;
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash * 0x9E3779B9 >>> 7;
    }
}
