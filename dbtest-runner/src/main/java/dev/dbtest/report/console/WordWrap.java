package dev.dbtest.report.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines, between words; a percentage is one word. */
final class WordWrap {

  private WordWrap() {}

  /**
   * The lines of a sentence; a word that is wider than a line has one of its own and sticks out.
   *
   * @param first columns of the first line
   * @param others columns of each further line
   */
  static List<String> of(String sentence, int first, int others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : sentence.split(" (?!%)", -1)) {
      int width = DisplayWidth.of(word);
      int room = lines.isEmpty() ? first : others;
      if (line.length() > 0 && used + 1 + width > room) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (line.length() > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }
}
