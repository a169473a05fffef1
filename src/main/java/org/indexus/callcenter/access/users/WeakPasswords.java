package org.indexus.callcenter.access.users;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows passwords that are tried first: the commonest words with figures and signs round them, rows of the keyboard, one
 * piece again and again. What is typed for letters, like 4 for a, is seen through.
 */
final class WeakPasswords {

    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop qwertzuiop asdfghjkl zxcvbnm"
            + " yxcvbnm azertyuiop qazwsxedcrfvtgbyhnujmikolp 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p 1q2w3e4r5t6y7u8i9o0p"
            + " q1w2e3r4t5y6u7i8o9p0 a1b2c3d4e5f6g7h8i9j0 1a2b3c4d5e6f7g8h9i0j";
    private static final String BACKWARDS = new StringBuilder(ROWS).reverse().toString();
    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_PIECE = 6;

    private static final Set<String> WORDS = read();

    private WeakPasswords() {}

    /** @param owner the user's name, which is no password either */
    static boolean contain(String password, String owner) {
        String plain = password.toLowerCase(Locale.ROOT);
        String own = owner.length() < SHORTEST_RUN ? plain : plain.replace(owner.toLowerCase(Locale.ROOT), " ");
        return isOnePieceAgainAndAgain(plain)
                || isRows(plain)
                || isCommon(own)
                || isCommon(withLetters(own.replaceFirst("[^\\p{L}]+$", "")));
    }

    private static boolean isOnePieceAgainAndAgain(String text) {
        for (int size = 1; size <= Math.min(LONGEST_PIECE, text.length() / 2); size++) {
            String piece = text.substring(0, size);
            if (piece.repeat(text.length() / size + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** All of it is runs of four and more along the keyboard or the alphabet, in either direction. */
    private static boolean isRows(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + SHORTEST_RUN);
            while (end <= text.length() && isInRow(text.substring(at, end))) {
                end++;
            }
            int run = end - 1 - at;
            if (run < Math.min(SHORTEST_RUN, text.length() - at)) {
                return false;
            }
            at += run;
        }
        return true;
    }

    private static boolean isInRow(String piece) {
        return ROWS.contains(piece) || BACKWARDS.contains(piece);
    }

    /** Nothing is left but common words, figures and signs. */
    private static boolean isCommon(String text) {
        String letters = text.replaceAll("[^\\p{L}]", " ");
        StringBuilder left = new StringBuilder();
        for (String word : letters.trim().split(" +", -1)) {
            left.append(isMadeOfCommon(word) ? "" : word);
        }
        return left.isEmpty();
    }

    private static boolean isMadeOfCommon(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; reached[from] && to <= word.length(); to++) {
                String piece = word.substring(from, to);
                reached[to] |= WORDS.contains(piece);
            }
        }
        return reached[word.length()];
    }

    private static String withLetters(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int known = "4@310$5!7".indexOf(plain.charAt(i));
            if (known >= 0) {
                plain.setCharAt(i, "aaeiossit".charAt(known));
            }
        }
        return plain.toString();
    }

    private static Set<String> read() {
        try (InputStream file = WeakPasswords.class.getResourceAsStream("/weak-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
