package dev.dbtest.model;

import java.util.Comparator;

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

  private static final Comparator<CaseId> ORDER =
      Comparator.comparing(CaseId::className)
          .thenComparing(CaseId::method)
          .thenComparing(id -> id.row().key(), CaseId::compareKeys);

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
    return ORDER.compare(this, other);
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
