package org.indexus.callcenter.customers;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.PhoneNumbers;
import org.indexus.callcenter.platform.Typed;

/**
 * What somebody typed to find customers: every word must be there, in any order, with or without accents; digits are looked for
 * in every notation of a number. One or two letters are the beginning of a word: an index of trigrams knows no shorter part.
 */
final class CustomerSearch {

    private static final int MOST_WORDS = 8;
    private static final int TRIGRAM = 3;

    /** What may stand before a word, in the text of one customer. */
    private static final List<String> BEGINNINGS = List.of("", "% ", "%\n", "%-", "%+");

    /** Of each word the patterns of which one must fit. */
    private final List<List<String>> words;

    private CustomerSearch(List<Set<String>> words) {
        this.words = words.stream()
                .map(spellings ->
                        spellings.stream().flatMap(CustomerSearch::patterns).toList())
                .toList();
    }

    static CustomerSearch of(String typed, PhoneNumbers numbers) {
        String text = Typed.folded(typed.replace('\0', ' '));
        Set<String> asNumber = numbers.spellings(typed);
        if (!asNumber.isEmpty()) {
            asNumber.add(text);
            return new CustomerSearch(List.of(asNumber));
        }
        return new CustomerSearch(Stream.of(text.split(" "))
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

    /** A condition on the column or property of folded text, in SQL or JPQL; {@link #bind} sets its parameters. */
    String condition(String column) {
        StringBuilder condition = new StringBuilder("1 = 1");
        int next = 0;
        for (List<String> patterns : words) {
            condition.append(IntStream.range(next, next + patterns.size())
                    .mapToObj(number -> column + " LIKE :word" + number + " ESCAPE '!'")
                    .collect(joining(" OR ", " AND (", ")")));
            next += patterns.size();
        }
        return condition.toString();
    }

    <Q extends Query> Q bind(Q query) {
        int next = 0;
        for (String pattern : words.stream().flatMap(List::stream).toList()) {
            query.setParameter("word" + next++, pattern);
        }
        return query;
    }

    private static Stream<String> patterns(String text) {
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return text.length() < TRIGRAM
                ? BEGINNINGS.stream().map(before -> before + escaped + "%")
                : Stream.of("%" + escaped + "%");
    }
}
