package org.indexus.callcenter.engine.did;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers that a route's pattern means, to be compared with those of other patterns: whether two share one, and whether
 * some take all of another's. A row of signs, between which any others may stand where the pattern says so.
 */
public final class Numbers {

    private static final String DIGITS = "0123456789*#+";

    private final List<String> signs = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();

    private Numbers() {}

    /** Of a pattern of any kind but {@code default}. */
    public static Numbers of(String pattern) {
        return switch (PatternKind.of(pattern)) {
            case EXACT, DEFAULT -> exactly(pattern);
            case PREFIX -> exactly(pattern.substring(0, pattern.length() - 1)).andMore();
            case PATTERN -> asterisk(pattern.substring(1));
        };
    }

    /** Every number that has a digit. */
    public static Numbers all() {
        Numbers all = new Numbers();
        all.signs.add(DIGITS);
        return all.andMore();
    }

    private static Numbers exactly(String text) {
        Numbers numbers = new Numbers();
        text.chars().forEach(sign -> numbers.signs.add(Character.toString(sign)));
        return numbers;
    }

    private Numbers andMore() {
        open.add(signs.size());
        return this;
    }

    private static Numbers asterisk(String pattern) {
        Numbers numbers = new Numbers();
        for (int at = 0; at < pattern.length(); at++) {
            int end = pattern.charAt(at) == '[' ? pattern.indexOf(']', at) : -1;
            if (end > at + 1) {
                numbers.signs.add(DialPattern.members(pattern.substring(at + 1, end)));
                at = end;
            } else {
                numbers.add(pattern.charAt(at));
            }
        }
        return numbers;
    }

    private void add(char sign) {
        switch (sign) {
            case 'X', 'x' -> signs.add("0123456789");
            case 'Z', 'z' -> signs.add("123456789");
            case 'N', 'n' -> signs.add("23456789");
            case '!' -> andMore();
            case '.' -> {
                signs.add(DIGITS);
                andMore();
            }
            default -> signs.add(String.valueOf(sign));
        }
    }

    /** A number that both mean, the shortest; empty when there is none. */
    public Optional<String> shared(Numbers other) {
        record Pair(int mine, int others, String number) {}
        Deque<Pair> pairs = new ArrayDeque<>();
        Set<Long> seen = new HashSet<>();
        pairs.add(new Pair(0, 0, ""));
        while (!pairs.isEmpty()) {
            Pair pair = pairs.remove();
            if (pair.mine == signs.size() && pair.others == other.signs.size()) {
                return Optional.of(pair.number);
            }
            for (char sign : alphabet(List.of(this, other))) {
                for (int mine : after(pair.mine, sign)) {
                    for (int others : other.after(pair.others, sign)) {
                        if (seen.add(((long) mine << 32) | others)) {
                            pairs.add(new Pair(mine, others, pair.number + sign));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether each of these numbers is meant by one of the others, too. */
    public boolean areAllIn(Collection<Numbers> others) {
        List<Numbers> list = List.copyOf(others);
        List<Numbers> everybody = new ArrayList<>(list);
        everybody.add(this);
        List<Character> alphabet = alphabet(everybody);
        record State(int mine, List<Set<Integer>> theirs) {}
        Deque<State> states = new ArrayDeque<>();
        Set<State> seen = new HashSet<>();
        states.push(new State(0, list.stream().map(each -> Set.of(0)).toList()));
        while (!states.isEmpty()) {
            State state = states.pop();
            if (state.mine == signs.size() && !isEnd(list, state.theirs)) {
                return false;
            }
            for (char sign : alphabet) {
                for (int mine : after(state.mine, sign)) {
                    State next = new State(mine, step(list, state.theirs, sign));
                    if (seen.add(next)) {
                        states.push(next);
                    }
                }
            }
        }
        return true;
    }

    private static boolean isEnd(List<Numbers> list, List<Set<Integer>> at) {
        for (int i = 0; i < list.size(); i++) {
            if (at.get(i).contains(list.get(i).signs.size())) {
                return true;
            }
        }
        return false;
    }

    private static List<Set<Integer>> step(List<Numbers> list, List<Set<Integer>> at, char sign) {
        List<Set<Integer>> next = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Set<Integer> places = new HashSet<>();
            for (int place : at.get(i)) {
                places.addAll(list.get(i).after(place, sign));
            }
            next.add(places);
        }
        return next;
    }

    /** Where a sign may lead from a place between the signs. */
    private List<Integer> after(int place, char sign) {
        List<Integer> places = new ArrayList<>(2);
        if (place < signs.size() && signs.get(place).indexOf(sign) >= 0) {
            places.add(place + 1);
        }
        if (open.contains(place)) {
            places.add(place);
        }
        return places;
    }

    private static List<Character> alphabet(Collection<Numbers> all) {
        Set<Character> more = new TreeSet<>();
        all.forEach(each ->
                each.signs.stream().filter(sign -> sign.length() == 1).forEach(sign -> more.add(sign.charAt(0))));
        List<Character> alphabet = new ArrayList<>();
        DIGITS.chars().forEach(sign -> alphabet.add((char) sign));
        more.removeAll(alphabet);
        alphabet.addAll(more);
        return alphabet;
    }
}
