package dev.dbtest.summary;

import dev.dbtest.model.Environment;
import java.util.ArrayList;
import java.util.List;

/** Says where a run took place. */
public final class Machine {
  private Machine() {}

  /** Processor, cores, operating system and JDK in one line, as far as they are known. */
  public static String of(Environment environment) {
    List<String> parts = new ArrayList<>();
    add(parts, environment, "cpu", "", "");
    add(parts, environment, "cores", "", " cores");
    add(parts, environment, "os", "", "");
    add(parts, environment, "jdk", "JDK ", "");
    return parts.isEmpty() ? "unknown" : String.join(", ", parts);
  }

  private static void add(
      List<String> parts, Environment environment, String fact, String before, String after) {
    String value = environment.facts().get(fact);
    if (value != null && !value.isBlank()) {
      parts.add(before + value + after);
    }
  }
}
