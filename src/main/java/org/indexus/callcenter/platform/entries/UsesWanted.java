package org.indexus.callcenter.platform.entries;

import java.util.List;

/** CDI event: somebody wants to delete {@code subject}. Observers add what of theirs uses it, in words. */
public record UsesWanted(Entry subject, List<String> found) {

    public void add(String user) {
        found.add(user);
    }
}
