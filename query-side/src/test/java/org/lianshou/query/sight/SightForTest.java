package org.lianshou.query.sight;

import org.lianshou.directory.Directory;
import org.lianshou.query.projection.ViewDatabase;

/** The real sight, which elsewhere Spring alone can make. */
public final class SightForTest {
    private SightForTest() {}

    public static VisibleUndertakings of(ViewDatabase database, Directory directory) {
        return new VisibleUndertakings(database, directory);
    }
}
