package dev.dbtest.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that say which cases there are.
 *
 * @param lines a line for each case
 */
record CaseBlock(List<CaseLine> lines) {

  CaseBlock {
    lines = List.copyOf(lines);
  }

  /** Splits what stands in a file; all of its lines have an end. */
  static CaseBlock of(byte[] text) {
    List<CaseLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        lines.add(new CaseLine(ArchiveFormat.slice(text, start, i)));
        start = i + 1;
      }
    }
    return new CaseBlock(lines);
  }
}
