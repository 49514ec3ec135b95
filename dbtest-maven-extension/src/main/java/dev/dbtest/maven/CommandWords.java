package dev.dbtest.maven;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of options into words, as Surefire splits an {@code argLine}. */
public final class CommandWords {

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;

  private CommandWords() {}

  /** The words of a line; quotes of either kind hold words together and are not part of them. */
  public static List<String> of(String line) {
    CommandWords split = new CommandWords();
    split.read(line);
    split.end();
    return split.words;
  }

  private void read(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (quote != 0) {
        if (next == quote) {
          quote = 0;
        } else {
          word.append(next);
        }
      } else if (next == '"' || next == '\'') {
        quote = next;
        begun = true;
      } else if (Character.isWhitespace(next)) {
        end();
      } else {
        word.append(next);
      }
    }
  }

  private void end() {
    if (begun || word.length() > 0) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }
}
