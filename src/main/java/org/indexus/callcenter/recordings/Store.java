package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.recordings.RecordingImportIssues.Trouble;
import org.indexus.callcenter.recordings.RecordingRows.Totals;
import org.indexus.callcenter.runtime.RecordedCalls;
import org.indexus.callcenter.runtime.RecordedCalls.Pending;

/** What an administrator asks about the store. */
@ApplicationScoped
public class Store {

    @Inject
    private StoreFolder folder;

    @Inject
    private RecordingRows rows;

    @Inject
    private RecordedCalls calls;

    @Inject
    private RecordingStore shelf;

    @Inject
    private RecordingImportIssues troubles;

    /** Throws 503 while the database is away. */
    public StoreJson now() {
        try {
            Totals totals = rows.totals();
            Pending pending = calls.pending();
            return new StoreJson(
                    folder.root().toString(),
                    folder.isEncrypting(),
                    totals.kept(),
                    totals.bytes(),
                    totals.clear(),
                    pending.calls(),
                    pending.since(),
                    troubles.first().map(Trouble::why).orElse(null),
                    shelf.unreadable().orElse(null));
        } catch (SQLException away) {
            throw new ProblemException(Problem.of(503, String.valueOf(away.getMessage())));
        }
    }
}
