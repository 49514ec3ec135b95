package dev.dbtest.report.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiDocReportTest {

  @Test
  void showsTestsAndBenchmarksTogether() {
    Golden.assertThatText(text(everything()), "asciidoc/everything.adoc");
  }

  @Test
  void saysWhatBecameOfGates() {
    Golden.assertThatText(
        text(SampleRuns.run(List.of(), SampleRuns.gated())), "asciidoc/gates.adoc");
  }

  @Test
  void showsTextFromTheCodeUnderTestAsText() {
    Golden.assertThatText(text(new RandomRuns(11).run()), "asciidoc/hostile.adoc");
  }

  @Test
  void hasPicturesBesideIt() {
    assertThat(
            new AsciiDocReport("my parse.adoc")
                .text(SampleRuns.summary(SampleRuns.run(List.of(), SampleRuns.comparison()))))
        .contains("image::my%20parse-1-ParseGroup.svg[Time over the time of the baseline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "de-DE"})
  void isTheSameUnderAnyLocaleAndTimeZone(String language) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(everything())).isEqualTo(Golden.read("asciidoc/everything.adoc"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hasNoLineThatIncludesAFileOrDefinesAnything() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(text(new RandomRuns(seed).run()).lines())
          .as("seed %s", seed)
          .noneMatch(line -> line.matches("\\\\?(include|ifdef|ifndef|ifeval|endif)::.*"))
          .noneMatch(line -> line.matches(":[^ ]+:.*"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '^',
      value = {
        "a|b*c -> a&#124;b&#42;c",
        "snake_case _x_ -> snake_case &#95;x&#95;",
        "A#b #c# -> A#b &#35;c&#35;",
        "{author} -> &#123;author&#125;",
        "<1> -> &#60;1&#62;",
        "image:x[] at 12:30 -> image&#58;x[] at 12&#58;30",
        "http://x -> http&#58;//x",
        "me@there -> me&#64;there",
        "term:: a -> term&#58;: a",
        "((index)) (C) (Debian) -> &#40;&#40;index&#41;&#41; &#40;C) (Debian)",
        "a -- b... -> a &#45;&#45; b&#46;&#46;&#46;",
        "it's -> it&#39;s",
        "moves[5 EUR] -> moves[5 EUR]",
        "[[anchor]] -> &#91;&#91;anchor&#93;&#93;",
        "2.514 -> 2.514"
      })
  void escapesWhatAsciiDocWouldRead(String text, String escaped) {
    assertThat(AsciiDocText.plain(text)).isEqualTo(escaped);
  }

  @Test
  void aBlockEndsWithItsTextAndIncludesNothing() {
    assertThat(AsciiDocText.block("sh", "-----\ninclude::/etc/passwd[]\n<1>\n"))
        .isEqualTo(
            "[source,sh,subs=specialchars]\n------\n-----\n include::/etc/passwd[]\n<1>\n------\n\n");
  }

  private static RunResult everything() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.comparison());
    all.addAll(SampleRuns.troubledBenchmarks());
    return SampleRuns.run(SampleRuns.tests(), all, SampleRuns.problems());
  }

  private static String text(RunResult run) {
    return new AsciiDocReport().text(SampleRuns.summary(run));
  }
}
