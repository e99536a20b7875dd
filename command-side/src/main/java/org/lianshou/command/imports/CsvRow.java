package org.lianshou.command.imports;

import java.util.List;
import org.lianshou.issue.InvalidInput;

/** A row of a file, whole or not: what is broken is counted and told, never dropped. */
sealed interface CsvRow {
    /** Its place among the rows below the header, from 1. */
    int number();

    /** The line of the file it begins on, from 1. */
    int line();

    /** As many fields as the header has columns. */
    record Whole(int number, int line, List<String> fields) implements CsvRow {}

    /** Not readable as a row; the fault's field is the column, where one can be named. */
    record Broken(int number, int line, InvalidInput fault) implements CsvRow {}
}
