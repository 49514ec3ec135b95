package dev.dbtest.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The arguments that tell one case of a method from the next.
 *
 * @param key what identifies the row within its method: {@code "2"} for the second row of a test,
 *     {@code "size=1024"} for a benchmark; empty if the method has no parameters
 * @param name how reports show the row; empty if the method has no parameters
 * @param identity what tells the row from the others of its method in all runs: its values; of rows
 *     with the same values, all but the first have a number behind them. Empty if the method has no
 *     parameters
 * @param values values by parameter name, in declaration order; empty for rows of tests, whose
 *     arguments need not be text
 */
public record ParameterRow(String key, String name, String identity, Map<String, String> values) {

  /** What stands in a name between a row and one that is in it, such as in a container of rows. */
  public static final String BETWEEN_NAMES = " > ";

  /** The row of a method without parameters. */
  public static final ParameterRow NONE = new ParameterRow("", "", "", Map.of());

  /** Copies the values and keeps their order. */
  public ParameterRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The row of a benchmark with these parameter values, in declaration order. */
  public static ParameterRow ofValues(Map<String, String> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    String text =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(","));
    return new ParameterRow(text, text, text, values);
  }

  /**
   * A row of a parameterised test.
   *
   * @param number position among the rows of the method, from 1
   * @param name how reports show it
   * @param identity its values, as one text that no other row of the method has
   */
  public static ParameterRow ofNumber(int number, String name, String identity) {
    if (number < 1) {
      throw new IllegalArgumentException("row numbers start at 1, not at " + number);
    }
    return new ParameterRow(Integer.toString(number), name, identity, Map.of());
  }

  /**
   * The row of a benchmark with an additional value, or with another value for one of its
   * parameters.
   */
  public ParameterRow with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(parameter, value);
    return ofValues(more);
  }

  /**
   * The {@link #identity} of each row that this one is in, such as that of a class with rows, from
   * the outermost on. Such a row has an end of its own only where it gets no rows.
   */
  public List<String> around() {
    if (key.indexOf('.') < 0) {
      return List.of();
    }
    List<String> around = new ArrayList<>();
    int end = identity.indexOf(BETWEEN_NAMES);
    while (end >= 0) {
      around.add(identity.substring(0, end));
      end = identity.indexOf(BETWEEN_NAMES, end + BETWEEN_NAMES.length());
    }
    return around;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterRow row
        && key.equals(row.key)
        && name.equals(row.name)
        && identity.equals(row.identity)
        && values.equals(row.values);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Whether this is the row of a method without parameters. */
  public boolean isNone() {
    return key.isEmpty();
  }
}
