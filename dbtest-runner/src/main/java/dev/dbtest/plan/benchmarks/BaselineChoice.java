package dev.dbtest.plan.benchmarks;

import java.util.Optional;

/** What the command compares cases with, in place of the baselines that groups declare. */
public sealed interface BaselineChoice {

  /**
   * Each group's benchmark of that name, with the same parameters.
   *
   * @param method name of the method
   */
  record OfMethod(String method) implements BaselineChoice {}

  /**
   * The same benchmark with this value of a parameter, the other parameters being equal.
   *
   * @param name name of the parameter
   * @param value its value
   */
  record OfParameter(String name, String value) implements BaselineChoice {}

  /**
   * Reads the option: {@code param:size=1024}, or the name of a method.
   *
   * @return nothing if the text is neither
   */
  static Optional<BaselineChoice> parse(String text) {
    String prefix = "param:";
    if (!text.startsWith(prefix)) {
      return text.isBlank() || text.contains(":") || text.contains("=")
          ? Optional.empty()
          : Optional.of(new OfMethod(text));
    }
    String pair = text.substring(prefix.length());
    int equals = pair.indexOf('=');
    return equals <= 0
        ? Optional.empty()
        : Optional.of(new OfParameter(pair.substring(0, equals), pair.substring(equals + 1)));
  }
}
