package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of suites matter to Maven, and so only where dbtest-junit is on the class path. */
class SuiteNamesTest {

  private static final String ENGINE = "package dev.dbtest.junit; public class DbtestEngine {}";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"CartTest", "TestCart", "CartTests", "CartTestCase", "CartIT", "ITCart"})
  void namesThatMavenKnowsAreFine(String name) {
    assertThat(compile(suite("", name), ENGINE).warnings()).isEmpty();
  }

  @Test
  void anotherNameIsWarnedOf() {
    Compiled compiled = compile(suite("", "CartSuite"), ENGINE);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.warnings())
        .singleElement()
        .asString()
        .startsWith("3: [DBT514] CartSuite would not be run by Maven");
  }

  @Test
  void anyNameIsFineWithoutTheEngine() {
    assertThat(compile(suite("", "CartSuite")).warnings()).isEmpty();
  }

  @Test
  void theWarningCanBeSuppressed() {
    assertThat(compile(suite("@SuppressWarnings(\"DBT514\")", "CartSuite"), ENGINE).warnings())
        .isEmpty();
  }

  @Test
  void aSuiteInAClassIsFoundByTheNameOfThat() {
    String inside = "@TestSuite static class Full { @Test void t() {} }";

    assertThat(compile(suite("", "CartTest", inside), ENGINE).warnings()).isEmpty();
    assertThat(compile(suite("", "Cart", inside), ENGINE).warnings()).hasSize(2);
  }

  private Compiled compile(String... sources) {
    return new Compiler(directory.resolve("out")).compile(sources);
  }

  private static String suite(String annotation, String name, String... more) {
    return "package p;\nimport dev.dbtest.api.*;\n"
        + annotation
        + " @TestSuite class "
        + name
        + " { @Test void t() {} "
        + String.join(" ", more)
        + " }";
  }
}
