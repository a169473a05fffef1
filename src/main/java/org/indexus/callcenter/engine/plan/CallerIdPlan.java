package org.indexus.callcenter.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whose number somebody sees to whom a queue's call is put through outside.
 *
 * @param number for FIXED: digits, with a + in front if it is international
 */
public record CallerIdPlan(Rule rule, @Nullable String number) {

    /** As the call came in. */
    public static final CallerIdPlan CALLER = new CallerIdPlan(Rule.CALLER, null);

    /** Whose number it is. */
    public enum Rule {
        /** The caller's, as it came. */
        CALLER,
        /** The one that the caller dialled. */
        DIALLED,
        /** Always the same. */
        FIXED
    }

    /**
     * What is to be shown; {@code null} to leave what there is. Never anything but digits and +: it goes to a trunk.
     *
     * @param dialled what the caller dialled
     */
    public @Nullable String of(String dialled) {
        String shown =
                switch (rule) {
                    case CALLER -> "";
                    case DIALLED -> dialled;
                    case FIXED -> number == null ? "" : number;
                };
        String digits = shown.replaceAll("[^0-9+]", "");
        return digits.isEmpty() ? null : digits;
    }
}
