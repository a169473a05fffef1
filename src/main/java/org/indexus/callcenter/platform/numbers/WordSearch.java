package org.indexus.callcenter.platform.numbers;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed to find people, places or numbers in folded text: every word must be there, in any order, with or without
 * accents; digits are looked for in every notation of a number. One or two letters are the beginning of a word: an index of
 * trigrams knows no shorter part.
 */
public final class WordSearch {

    private static final int MOST_WORDS = 8;
    private static final int TRIGRAM = 3;

    /** What may stand before a word that is not the first. */
    private static final List<String> BEFORE = List.of(" ", "\n", "-", "+");

    /** Of each word the spellings of which one must be there. */
    private final List<Set<String>> words;

    private WordSearch(List<Set<String>> words) {
        this.words = List.copyOf(words);
    }

    /** Nothing typed is found in everything. */
    public static WordSearch of(String typed, PhoneNumbers numbers) {
        String text = Typed.folded(typed.replace('\0', ' '));
        Set<String> asNumber = numbers.spellings(typed);
        if (!asNumber.isEmpty()) {
            asNumber.add(text);
            return new WordSearch(List.of(asNumber));
        }
        return new WordSearch(Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> spellings(word, numbers))
                .toList());
    }

    private static Set<String> spellings(String word, PhoneNumbers numbers) {
        Set<String> all = new LinkedHashSet<>(numbers.spellings(word));
        all.add(word);
        return all;
    }

    /** Whether this text, {@link Typed#folded}, has what was typed; what belongs to other fields stands on other lines. */
    public boolean fits(String folded) {
        return words.stream().allMatch(spellings -> spellings.stream().anyMatch(one -> has(folded, one)));
    }

    private static boolean has(String folded, String spelling) {
        return spelling.length() < TRIGRAM
                ? folded.startsWith(spelling) || BEFORE.stream().anyMatch(before -> folded.contains(before + spelling))
                : folded.contains(spelling);
    }

    /** A condition on the column or property of folded text, in SQL or JPQL; {@link #bind} sets its parameters. */
    public String condition(String column) {
        StringBuilder condition = new StringBuilder("1 = 1");
        int next = 0;
        for (List<String> patterns : patterns()) {
            condition.append(IntStream.range(next, next + patterns.size())
                    .mapToObj(number -> column + " LIKE :word" + number + " ESCAPE '!'")
                    .collect(joining(" OR ", " AND (", ")")));
            next += patterns.size();
        }
        return condition.toString();
    }

    public <Q extends Query> Q bind(Q query) {
        int next = 0;
        for (String pattern : patterns().stream().flatMap(List::stream).toList()) {
            query.setParameter("word" + next++, pattern);
        }
        return query;
    }

    private List<List<String>> patterns() {
        return words.stream()
                .map(spellings ->
                        spellings.stream().flatMap(WordSearch::patterns).toList())
                .toList();
    }

    private static Stream<String> patterns(String text) {
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return text.length() < TRIGRAM
                ? Stream.concat(Stream.of(escaped + "%"), BEFORE.stream().map(before -> "%" + before + escaped + "%"))
                : Stream.of("%" + escaped + "%");
    }
}
