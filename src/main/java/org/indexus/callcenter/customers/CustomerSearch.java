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
 * in every notation of a number.
 */
final class CustomerSearch {

    private static final int MOST_WORDS = 8;

    /** Each of these must be found in one of its spellings. */
    private final List<Set<String>> words;

    private CustomerSearch(List<Set<String>> words) {
        this.words = words;
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
        for (Set<String> spellings : words) {
            condition.append(IntStream.range(next, next + spellings.size())
                    .mapToObj(number -> column + " LIKE :word" + number + " ESCAPE '!'")
                    .collect(joining(" OR ", " AND (", ")")));
            next += spellings.size();
        }
        return condition.toString();
    }

    <Q extends Query> Q bind(Q query) {
        int next = 0;
        for (String word : words.stream().flatMap(Set::stream).toList()) {
            query.setParameter("word" + next++, pattern(word));
        }
        return query;
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
