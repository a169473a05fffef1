package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings whoever matches best: the highest sum of levels in the skills that the routing step in force names, and the call
 * itself; when any member may be asked, those that the last step named. Ties: who has the fewest other skills, which keeps rare
 * skills free; then who has been idle longest, then the lower agent number.
 */
public record SkillsBased() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> isBefore(seat, other, seats));
    }

    private static boolean isBefore(int seat, int other, Seats seats) {
        int match = Integer.compare(seats.match(other), seats.match(seat));
        if (match != 0) {
            return match < 0;
        }
        int spare = Integer.compare(seats.otherSkills(seat), seats.otherSkills(other));
        return spare == 0 ? LongestIdle.isBefore(seat, other, seats) : spare < 0;
    }

    @Override
    public String why(int seat, Seats seats) {
        return "match=" + seats.match(seat) + ", otherSkills=" + seats.otherSkills(seat) + ", idleSeconds="
                + seats.idleSeconds(seat);
    }
}
