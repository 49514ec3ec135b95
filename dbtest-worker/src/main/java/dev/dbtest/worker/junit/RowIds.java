package dev.dbtest.worker.junit;

import java.util.List;

/** What is known of the unique ids that engines give to rows. */
final class RowIds {

  private static final String JUPITER = "[engine:junit-jupiter]";
  private static final String SPOCK = "[engine:spock]";
  private static final String ITERATION = "[iteration:";

  private RowIds() {}

  /** Whether a place is a class of which its author says that it selects tests of others. */
  static boolean isSuite(String place) {
    return place.startsWith("[engine:junit-platform-suite]/[suite:")
        && place.indexOf("/[") == place.lastIndexOf("/[");
  }

  /** Whether the launcher can be asked for rows of a method by their numbers. */
  static boolean areNumbered(String place) {
    return place.startsWith(JUPITER);
  }

  /** Whether what a place makes may hold tests that are made in their turn. */
  static boolean mayHaveContainers(String place) {
    return place.contains("[test-factory:");
  }

  /**
   * Whether tests are told apart by the types of their parameters. Features of Spock are not: no
   * two of them have one name.
   */
  static boolean hasParameters(String place) {
    return !place.startsWith(SPOCK);
  }

  /**
   * The ids that the row of a test may have; none if it is not known how its engine names rows.
   *
   * @param number from 1 on
   */
  static List<String> below(String place, int number) {
    if (number < 1) {
      return List.of();
    }
    if (mayHaveContainers(place)) {
      return List.of(
          place + "/[dynamic-test:#" + number + "]",
          place + "/[dynamic-container:#" + number + "]");
    }
    if (place.contains("[test-template:")) {
      return List.of(place + "/[test-template-invocation:#" + number + "]");
    }
    if (place.contains("[feature:")) {
      return List.of(place + '/' + ITERATION + (number - 1) + ']');
    }
    return List.of();
  }

  /**
   * The ids that what a key names may have: the row, and for one in dynamic containers, {@code
   * 2.1}, each container around it. Rows of a class come first.
   */
  static List<String> below(String place, String key) {
    if (!isKey(key)) {
      return List.of();
    }
    if (ClassRows.isInClass(place)) {
      String inRows = ClassRows.inRows(place, key);
      String rest = ClassRows.rest(place, key);
      return rest.isEmpty() ? List.of(inRows) : belowMethod(inRows, rest);
    }
    return belowMethod(place, key);
  }

  private static boolean isKey(String key) {
    for (String part : key.split("\\.", -1)) {
      if (number(part) < 1) {
        return false;
      }
    }
    return true;
  }

  private static List<String> belowMethod(String place, String key) {
    int point = key.indexOf('.');
    if (point < 0) {
      return below(place, number(key));
    }
    return belowMethod(
        place + "/[dynamic-container:#" + key.substring(0, point) + "]", key.substring(point + 1));
  }

  /**
   * The positions on the way from a test to its row, such as {@code 3} or {@code 2.1}, behind those
   * of the rows of classes around it; empty if the row is not known by them.
   */
  static String key(String place, String id) {
    String ofClass = ClassRows.key(id);
    String row = ClassRows.withoutRows(id);
    if (row.equals(place)) {
      return ofClass;
    }
    if (!row.startsWith(place + "/[")) {
      return "";
    }
    StringBuilder key = new StringBuilder(ofClass);
    int from = place.length() + 1;
    while (from < row.length()) {
      int end = row.indexOf("]/[", from);
      int next = end < 0 ? row.length() : end + 1;
      int position = position(row.substring(from, next));
      if (position < 1) {
        return "";
      }
      key.append(key.length() == 0 ? "" : ".").append(position);
      from = next + 1;
    }
    return key.toString();
  }

  /** The position that a segment of a unique id names, from 1 on; 0 if it names none. */
  private static int position(String segment) {
    String value = lastSegment(segment);
    if (value.startsWith("#")) {
      return number(value.substring(1));
    }
    return segment.startsWith(ITERATION) ? number(value) + 1 : 0;
  }

  /** The number that a text is, and otherwise -1. */
  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The value of the last segment of a unique id, such as {@code #3}. */
  static String lastSegment(String uniqueId) {
    int colon = uniqueId.lastIndexOf(':');
    return uniqueId.substring(colon + 1, uniqueId.length() - 1);
  }
}
