package dev.dbtest.model;

/**
 * Identifies a case across processes, runs and machines.
 *
 * @param engine who runs it: empty for suites and groups of dbtest and for JMH's benchmarks, else
 *     the platform that other tests run on, such as {@link #JUNIT}
 * @param engineId what names the method there and in all runs; empty where {@code engine} is
 * @param className binary name of the suite or group, such as {@code com.acme.TransferSuite} or
 *     {@code com.acme.Outer$Inner}
 * @param method name of the method
 * @param row which of the method's cases it is
 */
public record CaseId(
    String engine, String engineId, String className, String method, ParameterRow row)
    implements Comparable<CaseId> {

  /** Engine of all tests that run on the JUnit Platform. */
  public static final String JUNIT = "junit";

  /** A case that dbtest runs itself. */
  public CaseId(String className, String method, ParameterRow row) {
    this("", "", className, method, row);
  }

  /** Stands for the method of cases about which only their class is known before they run. */
  public static final String WHOLE_CLASS = "tests";

  /** Whatever an engine finds in a class, each as a row. */
  public static CaseId ofWholeClass(String engine, String className) {
    return new CaseId(engine, className + "#*", className, WHOLE_CLASS, ParameterRow.NONE);
  }

  /** The case of a method without parameters. */
  public static CaseId of(String className, String method) {
    return new CaseId(className, method, ParameterRow.NONE);
  }

  /** The case of the same method with another row. */
  public CaseId withRow(ParameterRow newRow) {
    return new CaseId(engine, engineId, className, method, newRow);
  }

  /** The method this case belongs to, without its row. */
  public CaseId withoutRow() {
    return row.isNone() ? this : withRow(ParameterRow.NONE);
  }

  /** Class name without its package, such as {@code Outer$Inner}. */
  public String simpleClassName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /**
   * Text that {@code --pattern} accepts and that names this case alone: {@code Class#method[key]}.
   */
  public String text() {
    String name = className + '#' + method;
    return row.isNone() ? name : name + '[' + row.key() + ']';
  }

  /**
   * Text that identifies this case in all runs, whatever comes before it in its source: unlike
   * {@link #text}, it contains the values of a row and not its position. What is remembered about
   * cases is stored under this text.
   */
  public String identity() {
    String name = methodIdentity();
    return row.isNone() ? name : name + '[' + row.identity() + ']';
  }

  /** The {@link #identity} of the method, without its row. */
  public String methodIdentity() {
    String name = className + '#' + method;
    return engine.isEmpty() ? name : engine + ':' + (engineId.isEmpty() ? name : engineId);
  }

  /** Orders by class, method, row and engine; rows that are numbers by their value. */
  @Override
  public int compareTo(CaseId other) {
    int order = className.compareTo(other.className);
    order = order != 0 ? order : method.compareTo(other.method);
    order = order != 0 ? order : compareKeys(row.key(), other.row.key());
    order = order != 0 ? order : engine.compareTo(other.engine);
    return order != 0 ? order : engineId.compareTo(other.engineId);
  }

  /*
   * Written by hand, since the methods that javac makes for records are assembled on their first call, which takes longer than everything else that a short command does with its cases.
   */

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseId id
        && className.equals(id.className)
        && method.equals(id.method)
        && row.equals(id.row)
        && engine.equals(id.engine)
        && engineId.equals(id.engineId);
  }

  @Override
  public int hashCode() {
    return (className.hashCode() * 31 + method.hashCode()) * 31 + row.hashCode();
  }

  /** Same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }

  private static int compareKeys(String left, String right) {
    boolean numbers = isNumber(left) && isNumber(right);
    return numbers && left.length() != right.length()
        ? Integer.compare(left.length(), right.length())
        : left.compareTo(right);
  }

  private static boolean isNumber(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
