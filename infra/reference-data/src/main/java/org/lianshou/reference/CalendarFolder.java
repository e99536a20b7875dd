package org.lianshou.reference;

import java.util.ArrayList;
import java.util.List;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.CalendarPaper;
import org.lianshou.policy.CalendarPapers;

/** The files of several years, which must go together. */
final class CalendarFolder {
    private CalendarFolder() {}

    /** @throws BadReferenceData where there is no file, two are of one year or say otherwise of one day */
    static List<CalendarPaper> read(String folder, List<JsonFile> files) {
        if (files.isEmpty()) {
            throw new BadReferenceData(folder, "holds no year of the calendar");
        }
        CalendarPapers together = new CalendarPapers();
        List<CalendarPaper> papers = new ArrayList<>();
        for (JsonFile file : files) {
            papers.add(file.read(CalendarFile.class, read -> {
                CalendarPaper paper = read.paper();
                together.add(paper);
                return paper;
            }));
        }
        return papers;
    }
}
