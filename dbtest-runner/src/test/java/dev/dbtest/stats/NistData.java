package dev.dbtest.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Data sets of NIST's Statistical Reference Datasets (StRD): univariate ones that are short or
 * follow a rule, and the one-way analyses of variance that follow a rule.
 */
final class NistData {
  private NistData() {}

  /** A set that is kept as a file. */
  static double[] resource(String name) {
    Path file = Path.of("src", "test", "resources", "nist", name + ".txt");
    try {
      return Pattern.compile("\\s+")
          .splitAsStream(Files.readString(file).strip())
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] mavro() {
    return offset(
        2, 1e-5, 180, 170, 180, 190, 180, 170, 150, 140, 150, 150, 170, 180, 180, 190, 190, 210,
        200, 160, 140, 130, 130, 150, 150, 160, 150, 140, 130, 140, 150, 140, 150, 160, 150, 160,
        190, 200, 200, 210, 220, 230, 240, 250, 270, 260, 260, 260, 270, 260, 250, 240);
  }

  static double[] michelso() {
    return offset(
        299, 1e-2, 85, 74, 90, 107, 93, 85, 95, 98, 98, 88, 100, 98, 93, 65, 76, 81, 100, 100, 96,
        96, 96, 94, 96, 94, 88, 80, 85, 88, 90, 84, 83, 79, 81, 88, 88, 83, 80, 79, 76, 80, 88, 88,
        88, 86, 72, 72, 62, 86, 97, 95, 88, 91, 85, 87, 84, 84, 85, 84, 84, 84, 89, 81, 81, 82, 80,
        77, 76, 74, 75, 76, 91, 92, 89, 86, 88, 72, 84, 85, 85, 78, 89, 84, 78, 81, 76, 81, 79, 81,
        82, 85, 87, 87, 81, 74, 81, 94, 95, 80, 81, 87);
  }

  static double[] numAcc1() {
    return new double[] {10000001, 10000003, 10000002};
  }

  /** NumAcc2, NumAcc3 and NumAcc4: .2, then .1 and .3 in turn, on bases 1, 1e6 and 1e7. */
  static double[] numAcc(int base) {
    double[] values = new double[1001];
    values[0] = Double.parseDouble(base + ".2");
    for (int i = 1; i < values.length; i++) {
      values[i] = Double.parseDouble(base + (i % 2 == 1 ? ".1" : ".3"));
    }
    return values;
  }

  /** SmLs01, SmLs04 and SmLs07: nine treatments of 21 values on bases 1, 1e6 and 1e12. */
  static double[][] smLs(long base) {
    double[][] treatments = new double[9][];
    treatments[0] = treatment(base, 4, 3);
    for (int i = 1; i < treatments.length; i++) {
      treatments[i] = i % 2 == 1 ? treatment(base, 3, 2) : treatment(base, 5, 4);
    }
    return treatments;
  }

  private static double[] treatment(long base, int first, int low) {
    return IntStream.range(0, 21)
        .mapToDouble(
            i -> Double.parseDouble(base + "." + (i == 0 ? first : i % 2 == 1 ? low : low + 2)))
        .toArray();
  }

  private static double[] offset(int base, double step, int... steps) {
    return IntStream.of(steps).mapToDouble(s -> base + s * step).toArray();
  }
}
