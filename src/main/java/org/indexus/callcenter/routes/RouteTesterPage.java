package org.indexus.callcenter.routes;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.routes.RouteTester.Tested;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Campaigns, DID routes, "Who would get this call?": a number called, one calling, a day and time, and the whole path. */
@Named
@ViewScoped
public class RouteTesterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RouteTester tester;

    private @Nullable String dialled;
    private @Nullable String caller;
    private @Nullable String at;
    private transient @Nullable Tested tested;

    /**
     * A line of the path as it is drawn.
     *
     * @param depth how far to the right, from 0
     * @param when what leads here; empty where it follows by itself
     */
    public record Line(int depth, String when, WordedStop stop) {}

    public void test() {
        tested = null;
        Notices.attempt(() -> tested = tester.test(dialled, caller, at, null), "");
    }

    public boolean isTested() {
        return tested != null;
    }

    /** Who has the number calling; empty for nobody. */
    public String getCustomer() {
        return tested == null || tested.question().customer() == null
                ? ""
                : tested.question().customer().name();
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        if (tested != null) {
            add(lines, 0, "", tested.path());
        }
        return lines;
    }

    private static void add(List<Line> lines, int depth, String when, List<WordedStop> stops) {
        String reason = when;
        for (WordedStop stop : stops) {
            lines.add(new Line(depth, reason, stop));
            reason = "";
            for (WordedStop.Branch branch : stop.branches()) {
                add(lines, depth + 1, branch.when(), branch.stops());
            }
        }
    }

    public @Nullable String getDialled() {
        return dialled;
    }

    public void setDialled(@Nullable String dialled) {
        this.dialled = dialled;
    }

    public @Nullable String getCaller() {
        return caller;
    }

    public void setCaller(@Nullable String caller) {
        this.caller = caller;
    }

    public @Nullable String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at;
    }
}
