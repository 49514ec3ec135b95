package dev.dbtest.report;

import java.util.ArrayList;
import java.util.List;

/** The command line without the places of one machine, so that a page reads the same anywhere. */
public final class CommandText {
  private CommandText() {}

  /** The command with each absolute path cut down to its last name. */
  public static String withoutPlaces(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      int value = word.indexOf('=') + 1;
      words.add(word.substring(0, value) + withoutPlace(word.substring(value)));
    }
    return String.join(" ", words);
  }

  private static String withoutPlace(String word) {
    int start = word.startsWith("'") ? 1 : 0;
    boolean absolute = word.startsWith("/", start) || word.startsWith(":\\", start + 1);
    if (!absolute) {
      return word;
    }
    int last = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
    return word.substring(0, start) + "…/" + word.substring(last + 1);
  }
}
