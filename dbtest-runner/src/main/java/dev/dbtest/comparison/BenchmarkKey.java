package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Mode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What two runs have in common of a benchmark. JMH does not tell nested classes from packages.
 *
 * @param className name of its class, with dots only
 * @param method its method
 * @param mode what its score is
 * @param parameters its parameters by name
 */
record BenchmarkKey(String className, String method, Mode mode, Map<String, String> parameters) {

  static BenchmarkKey of(BenchmarkResult result) {
    Mode mode = result.settings().mode();
    Map<String, String> parameters = new LinkedHashMap<>(result.id().row().values());
    parameters.remove(Mode.PARAMETER, mode.shortName());
    return new BenchmarkKey(
        result.id().className().replace('$', '.'), result.id().method(), mode, parameters);
  }

  /** The key as a file of JMH has it, which leaves control characters out of parameters. */
  BenchmarkKey asJmhWrites() {
    Map<String, String> plain = new LinkedHashMap<>();
    parameters.forEach((name, value) -> plain.put(name, withoutControls(value)));
    return new BenchmarkKey(className, method, mode, plain);
  }

  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isISOControl(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
