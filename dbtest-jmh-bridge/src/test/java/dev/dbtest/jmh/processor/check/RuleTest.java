package dev.dbtest.jmh.processor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "diagnostics.md");

  private static final String INTRODUCTION =
      """
      # Diagnostics

      dbtest's annotation processor reports each broken rule as a compile error, on the element or the
      annotation that breaks it, with a code that keeps its meaning for ever:

      ```
      ParseGroup.java:7: error: [DBT101] ParseGroup is final: JMH measures through a generated subclass. Remove 'final'.
      ```

      Only DBT514 is a warning, since a build may be meant that way.

      Words in _italics_ stand for what the compiler puts in. Sources without dbtest's annotations
      follow JMH's rules alone.
      """;

  private static final Map<Character, String> SECTIONS =
      new TreeMap<>(
          Map.of(
              '1', "Groups and state classes",
              '2', "Benchmark methods",
              '3', "Parameters of benchmarks",
              '4', "Set-up and tear-down",
              '5', "Suites and tests",
              '6', "Values",
              '9', "Generating benchmarks"));

  @Test
  void messageNamesOffenderRuleReasonAndRemedy() {
    assertThat(Rule.TYPE_FINAL.message("ParseGroup"))
        .isEqualTo(
            "[DBT101] ParseGroup is final: JMH measures through a generated subclass."
                + " Remove 'final'.");
  }

  @Test
  void messageRepeatsAnArgumentWhereverItsPlaceholderStands() {
    assertThat(Rule.TYPE_ENCLOSED.message("Outer.G", "Outer"))
        .isEqualTo(
            "[DBT109] Outer.G is nested in Outer, which is not public: JMH's generated code is in"
                + " another package and cannot reach it. Make Outer public, or move the class out"
                + " of it.");
  }

  @Test
  void messageTakesArgumentsAsTheyAre() {
    assertThat(Rule.TAG_TEXT.message("G", "$1 {x} \\")).contains("the tag \"$1 {x} \\\"");
  }

  @Test
  void messageRefusesAMissingArgument() {
    assertThatThrownBy(() -> Rule.TAG_TEXT.message("G"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DBT604 needs [element, tag] but was given [G]");
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasAWellFormedCodeAndSentences(Rule rule) {
    assertThat(rule.code()).matches("DBT[1-69]\\d\\d");
    assertThat(rule.problem()).startsWith("{").doesNotEndWith(".");
    assertThat(rule.reason()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.remedy()).matches("(?s)[A-Z].*\\.");
  }

  @Test
  void codesAreUniqueAndInOrder() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void documentSaysWhatTheCatalogueSays() throws IOException {
    Path wanted = Files.writeString(Path.of("target", "diagnostics.md"), document());
    assertThat(Files.readString(DOCUMENT))
        .as("after a change of the catalogue, copy %s to %s", wanted, DOCUMENT)
        .isEqualTo(document());
  }

  private static String document() {
    return INTRODUCTION
        + SECTIONS.entrySet().stream()
            .map(section -> "\n## " + section.getValue() + "\n\n" + table(section.getKey()))
            .collect(Collectors.joining());
  }

  private static String table(char section) {
    return "| Code | What is wrong | Why it is a rule | What to do |\n| --- | --- | --- | --- |\n"
        + Arrays.stream(Rule.values())
            .filter(rule -> rule.code().charAt("DBT".length()) == section)
            .map(rule -> List.of(rule.code(), rule.problem(), rule.reason(), rule.remedy()))
            .map(cells -> "| " + String.join(" | ", cells) + " |\n")
            .map(row -> row.replaceAll("\\{([^}]+)}", "_$1_"))
            .collect(Collectors.joining());
  }
}
