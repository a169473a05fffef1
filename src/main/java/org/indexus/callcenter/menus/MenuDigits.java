package org.indexus.callcenter.menus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a menu collects instead of one key; without a kind it collects nothing. */
@Embeddable
public class MenuDigits {

    static final int MOST = 32;

    @Column(name = "digits_kind")
    @Enumerated(EnumType.STRING)
    private @Nullable DigitsKind kind;

    @Column(name = "digits_min", nullable = false)
    private int least = 1;

    @Column(name = "digits_max", nullable = false)
    private int most = MOST;

    /** Collects nothing with {@code kind} null. */
    public void set(@Nullable DigitsKind newKind, int newLeast, int newMost) {
        kind = newKind;
        least = newKind == null ? 1 : newLeast;
        most = newKind == null ? MOST : newMost;
    }

    /** Throws 422 for lengths that make no sense. */
    void check() {
        if (kind == null) {
            return;
        }
        if (least < 1 || least > MOST) {
            throw ProblemException.invalid("digits.min", "RANGE", "digits.min must be 1 to " + MOST + ".");
        }
        if (most < least || most > MOST) {
            throw ProblemException.invalid(
                    "digits.max", "RANGE", "digits.max must be at least digits.min, and at most " + MOST + ".");
        }
    }

    public boolean isCollected() {
        return kind != null;
    }

    public @Nullable DigitsKind getKind() {
        return kind;
    }

    public int getLeast() {
        return least;
    }

    public int getMost() {
        return most;
    }
}
