package org.indexus.callcenter.simulation;

/**
 * What a part of the callers needs.
 *
 * @param skill the skill's code; it is also the code of the queue that these callers wait in
 * @param share how many callers need it, in relation to the other needs' shares
 */
public record Need(String skill, double share) {

    /** Of callers whom everybody can serve. */
    static final Need NOTHING = new Need("all", 1);

    public Need {
        Check.that(!skill.isBlank(), "A skill has a name.");
        Check.that(share > 0 && share < Double.POSITIVE_INFINITY, "The share of " + skill + " must be above 0.");
    }
}
