package dev.dbtest.worker.junit;

import java.util.List;

/** What is known of the unique ids that engines give to rows. */
final class RowIds {

  private static final String JUPITER = "[engine:junit-jupiter]";
  private static final String SPOCK = "[engine:spock]";
  private static final String ITERATION = "[iteration:";

  private RowIds() {}

  /** Whether the launcher can be asked for rows of a method by their numbers. */
  static boolean areNumbered(String place) {
    return place.startsWith(JUPITER);
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
    if (place.contains("[test-factory:")) {
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

  /** The position that the last segment of a unique id names, from 1 on; 0 if it names none. */
  static int position(String uniqueId) {
    String last = lastSegment(uniqueId);
    try {
      if (last.startsWith("#")) {
        return Integer.parseInt(last.substring(1));
      }
      return uniqueId.endsWith('/' + ITERATION + last + ']') ? Integer.parseInt(last) + 1 : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The value of the last segment of a unique id, such as {@code #3}. */
  static String lastSegment(String uniqueId) {
    int colon = uniqueId.lastIndexOf(':');
    return uniqueId.substring(colon + 1, uniqueId.length() - 1);
  }
}
