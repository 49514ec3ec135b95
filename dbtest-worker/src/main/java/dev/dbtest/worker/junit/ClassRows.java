package dev.dbtest.worker.junit;

/**
 * What is known of the unique ids of tests in classes that run once for each of their rows, as
 * JUnit's {@code @ParameterizedClass} does.
 *
 * <p>Until such a class runs, its tests have places without rows, {@code
 * [class-template:a.B]/[method:c()]}; when it runs, the row is in them, {@code
 * [class-template:a.B]/[class-template-invocation:#2]/[method:c()]}.
 */
final class ClassRows {

  private static final String CLASS = "[class-template:";
  private static final String NESTED = "[nested-class-template:";
  private static final String ROW = "[class-template-invocation:#";

  private ClassRows() {}

  /** Whether a place is a class with rows, or in one. */
  static boolean isInClass(String place) {
    return place.contains(CLASS) || place.contains(NESTED);
  }

  /** Whether a place is a class with rows. */
  static boolean isClass(String place) {
    return isClassSegment(lastSegment(place));
  }

  /** Whether a place is a row of a class. */
  static boolean isRow(String place) {
    return lastSegment(place).startsWith(ROW);
  }

  /** Whether a place is a row of a class, or in one. */
  static boolean isInRow(String place) {
    return place.contains(ROW);
  }

  /** What a place is called before its class runs. */
  static String withoutRows(String place) {
    int at = place.indexOf('/' + ROW);
    if (at < 0) {
      return place;
    }
    StringBuilder plain = new StringBuilder(place.length());
    int from = 0;
    while (at >= 0) {
      plain.append(place, from, at);
      from = place.indexOf(']', at) + 1;
      at = place.indexOf('/' + ROW, from);
    }
    return plain.append(place, from, place.length()).toString();
  }

  /** The numbers of the rows that a place is in, such as {@code 2} or {@code 2.1}. */
  static String key(String place) {
    StringBuilder key = new StringBuilder();
    int at = place.indexOf(ROW);
    while (at >= 0) {
      int from = at + ROW.length();
      key.append(key.length() == 0 ? "" : ".").append(place, from, place.indexOf(']', from));
      at = place.indexOf(ROW, from);
    }
    return key.toString();
  }

  /**
   * What a place is called in the rows that a key names.
   *
   * @param place of a test, without rows
   * @param key numbers of rows: those of the classes around the test, from the outermost on, and
   *     behind them those of the test itself; if it has fewer than there are classes, the place
   *     stands for all rows of the others
   */
  static String inRows(String place, String key) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    int next = 0;
    while (from < place.length()) {
      int end = place.indexOf("]/[", from);
      end = end < 0 ? place.length() : end + 1;
      String segment = place.substring(from, end);
      path.append(path.length() == 0 ? "" : "/").append(segment);
      if (isClassSegment(segment) && next < key.length()) {
        int point = end(key, next);
        path.append('/').append(ROW).append(key, next, point).append(']');
        next = point + 1;
      }
      from = end + 1;
    }
    return path.toString();
  }

  /** What a key says beyond the rows of the classes around a test: which row of the test it is. */
  static String rest(String place, String key) {
    int next = 0;
    for (String segment : place.split("/", -1)) {
      if (isClassSegment(segment) && next < key.length()) {
        next = end(key, next) + 1;
      }
    }
    return next < key.length() ? key.substring(next) : "";
  }

  private static int end(String key, int from) {
    int point = key.indexOf('.', from);
    return point < 0 ? key.length() : point;
  }

  private static boolean isClassSegment(String segment) {
    return segment.startsWith(CLASS) || segment.startsWith(NESTED);
  }

  private static String lastSegment(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }
}
