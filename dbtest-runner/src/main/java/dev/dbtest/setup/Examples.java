package dev.dbtest.setup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A suite and a group to begin with. */
public final class Examples {

  private static final String SUITE =
      """
      package %s;

      import dev.dbtest.api.Test;
      import dev.dbtest.api.TestSuite;

      /** A suite to begin with; 'dbtest unit' runs it. */
      @TestSuite
      class ExampleSuite {

        @Test
        void addsUp() {
          if (1 + 1 != 2) {
            throw new AssertionError("1 + 1 is " + (1 + 1));
          }
        }
      }
      """;

  private static final String GROUP =
      """
      package %s;

      import dev.dbtest.api.Bench;
      import dev.dbtest.api.BenchmarkGroup;

      /** A group to begin with; 'dbtest bench' measures its variants and compares them. */
      @BenchmarkGroup
      public class ExampleGroup {

        private final String[] words = {"one", "command", "one", "report"};

        @Bench(baseline = true)
        public String join() {
          return String.join(" ", words);
        }

        @Bench
        public String concatenate() {
          String text = "";
          for (String word : words) {
            text += word + " ";
          }
          return text;
        }
      }
      """;

  private Examples() {}

  /**
   * Sources by their files.
   *
   * @param pom the pom of the project, whose group names the package
   * @param directory that of the project
   * @throws UnclearPomException if the pom is not one
   */
  public static Map<Path, String> of(String pom, Path directory) throws UnclearPomException {
    PomText text = new PomText(pom);
    String group = text.textOf(text.project(), "groupId");
    if (group.isEmpty()) {
      group = text.textOf(PomText.child(text.project(), "parent"), "groupId");
    }
    String name = group.matches("[a-z]\\w*(\\.[a-z]\\w*)*") ? group : "example";
    Path sources = directory.resolve("src/test/java").resolve(name.replace('.', '/'));
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(sources.resolve("ExampleSuite.java"), SUITE.formatted(name));
    files.put(sources.resolve("ExampleGroup.java"), GROUP.formatted(name));
    return files;
  }
}
