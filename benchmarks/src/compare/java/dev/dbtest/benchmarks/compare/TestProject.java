package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generated project of trivial tests, as compiled classes.
 *
 * @param directory the project
 * @param classes directory of the class files
 */
record TestProject(Path directory, Path classes) {

  /** Whose annotations the tests carry. */
  enum Flavour {
    /** dbtest's. */
    DBTEST("@dev.dbtest.api.TestSuite", "@dev.dbtest.api.Test"),
    /** JUnit's. */
    JUNIT("", "@org.junit.jupiter.api.Test");

    private final String onClass;
    private final String onMethod;

    Flavour(String onClass, String onMethod) {
      this.onClass = onClass;
      this.onMethod = onMethod;
    }
  }

  /**
   * Makes a project in which every test adds up ten numbers and checks the sum.
   *
   * @param directory where to; made if it is not there
   * @param flavour whose annotations to use
   * @param classCount number of test classes
   * @param testCount number of tests in each
   * @param annotations jar that holds the annotations
   */
  static TestProject ofSums(
      Path directory, Flavour flavour, int classCount, int testCount, Path annotations)
      throws IOException {
    StringBuilder tests = new StringBuilder();
    for (int i = 0; i < testCount; i++) {
      tests.append(sumTest(flavour, i));
    }
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < classCount; i++) {
      String name = String.format(Locale.ROOT, "Generated%04dTest", i);
      sources.put(name, type(flavour, name, tests.toString()));
    }
    return compiled(directory, sources, annotations);
  }

  /** Makes a project whose only test writes the time, in milliseconds since 1970, into a file. */
  static TestProject ofClock(Path directory, Flavour flavour, Path clock, Path annotations)
      throws IOException {
    String test =
        """
          %s void test() throws Exception {
            java.nio.file.Files.writeString(
                java.nio.file.Path.of("%s"), Long.toString(System.currentTimeMillis()));
          }
        """
            .formatted(flavour.onMethod, clock.toString().replace("\\", "\\\\"));
    return compiled(directory, Map.of("ClockTest", type(flavour, "ClockTest", test)), annotations);
  }

  private static TestProject compiled(Path directory, Map<String, String> sources, Path annotations)
      throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    SourceCompiler.compile(sources, classes, List.of("-cp", annotations.toString(), "-proc:none"));
    return new TestProject(directory, classes);
  }

  private static String type(Flavour flavour, String name, String tests) {
    return """
        package generated;

        %s
        class %s {
        %s}
        """
        .formatted(flavour.onClass, name, tests);
  }

  private static String sumTest(Flavour flavour, int factor) {
    return """
          %s void test%d() {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
              sum += i * %d;
            }
            if (sum != %d) {
              throw new AssertionError("sum is " + sum);
            }
          }
        """
        .formatted(flavour.onMethod, factor, factor, 45 * factor);
  }
}
