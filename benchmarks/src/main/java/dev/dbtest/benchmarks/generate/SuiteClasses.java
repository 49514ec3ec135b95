package dev.dbtest.benchmarks.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes many class files of test suites fast: one is compiled, the others are copies of it in which
 * the name is another one of the same length.
 */
public final class SuiteClasses {

  private static final String PACKAGE = "generated";
  private static final String TEMPLATE = name(0);

  private SuiteClasses() {}

  /**
   * Writes suites {@code generated.Suite00000} and so on.
   *
   * @param root where to; the package's directory is made in it
   * @param suites number of classes, at most 100,000
   * @param tests tests in each; one of them is tagged
   */
  public static void write(Path root, int suites, int tests) throws IOException {
    String classPath = System.getProperty("java.class.path");
    SourceCompiler.compile(
        Map.of(TEMPLATE, source(tests)), root, List.of("-cp", classPath, "-proc:none", "-g:none"));
    Path directory = root.resolve(PACKAGE);
    byte[] template = Files.readAllBytes(directory.resolve(TEMPLATE + ".class"));
    for (int i = 1; i < suites; i++) {
      Files.write(directory.resolve(name(i) + ".class"), renamed(template, name(i)));
    }
  }

  /** The bytes with another name in the place of the template's, wherever it stands. */
  private static byte[] renamed(byte[] template, String name) {
    // One character a byte, and back again: nothing but the name changes.
    String text = new String(template, StandardCharsets.ISO_8859_1);
    return text.replace(TEMPLATE, name).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "Suite%05d", number);
  }

  private static String source(int tests) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(PACKAGE).append(";\n");
    source.append("@dev.dbtest.api.TestSuite(tags = \"generated\")\nclass ").append(TEMPLATE);
    source.append(" {\n");
    for (int i = 0; i < tests; i++) {
      source.append("  @dev.dbtest.api.Test").append(i == 0 ? "(tags = \"slow\")" : "");
      source.append(" void test").append(i).append("() {}\n");
    }
    return source.append("}\n").toString();
  }
}
