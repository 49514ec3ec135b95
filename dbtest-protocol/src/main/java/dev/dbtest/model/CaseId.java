package dev.dbtest.model;

/**
 * Identifies a case across processes, runs and machines.
 *
 * @param className binary name of the suite or group, such as {@code com.acme.TransferSuite} or
 *     {@code com.acme.Outer$Inner}
 * @param method name of the method
 * @param row which of the method's cases it is
 */
public record CaseId(String className, String method, ParameterRow row)
    implements Comparable<CaseId> {

  /** The case of a method without parameters. */
  public static CaseId of(String className, String method) {
    return new CaseId(className, method, ParameterRow.NONE);
  }

  /** The same method with another row. */
  public CaseId withRow(ParameterRow newRow) {
    return new CaseId(className, method, newRow);
  }

  /** The method this case belongs to, without its row. */
  public CaseId withoutRow() {
    return row.isNone() ? this : of(className, method);
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

  /** Orders by class, method and row; rows that are numbers by their value. */
  @Override
  public int compareTo(CaseId other) {
    int byClass = className.compareTo(other.className);
    int byMethod = byClass != 0 ? byClass : method.compareTo(other.method);
    return byMethod != 0 ? byMethod : compareKeys(row.key(), other.row.key());
  }

  /*
   * The methods that javac makes for records are put together when they are first called, which
   * takes longer than all else that a short command does with its cases.
   */

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseId id
        && className.equals(id.className)
        && method.equals(id.method)
        && row.equals(id.row);
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
