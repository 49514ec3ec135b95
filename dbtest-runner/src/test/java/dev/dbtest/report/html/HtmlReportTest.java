package dev.dbtest.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SamplePast;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.Summary;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final int MEGABYTE = 1_000_000;

  @Test
  void showsTestsAndBenchmarksTogether() {
    Golden.assertThatText(new PageText(text(everything())).readable(), "html/everything.html");
  }

  @Test
  void showsEarlierRunsOfABenchmarkWhereThereAreSome() throws IOException {
    BenchmarkResult tree = SampleBenchmark.of("com.acme.Parse", "tree").build();
    Summary summary =
        SampleRuns.summary(SampleRuns.run(List.of(), List.of(tree)))
            .withPast(new Past(Map.of(Past.Key.of(tree), SamplePast.line())));

    String page = new PageText(new HtmlReport().text(summary)).readable();

    assertThat(page)
        .contains(
            "Earlier runs, and this one at the right",
            "Moved from 100.0 to 124.9 ns (1.25×) between 010c0ffee0 (2026-11-11 08:00) and"
                + " 011c0ffee0 (2026-11-12 08:00).",
            "(0.801×) between 020c0ffee0 (2026-11-21 08:00) and 021c0ffee0 (2026-11-22 08:00);"
                + " accepted: tables &amp; &lt;less&gt;.",
            "<caption>Runs of tree, the latest first, wall times in ns</caption>");
    assertThat(text(SampleRuns.run(List.of(), List.of(tree)))).doesNotContain("Earlier runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "de-CH"})
  void hasTheSameBytesUnderAnyLocaleAndTimeZone(String tag) {
    String usual = text(everything());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(everything())).isEqualTo(usual);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void noTextOfTheCodeUnderTestBecomesMarkup() {
    for (int seed = 0; seed < 200; seed++) {
      PageText page = new PageText(text(new RandomRuns(seed).run()));
      assertThat(page.unknownOrUnbalancedTags()).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void hasNoCharacterThatHidesOrMovesText() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(new PageText(text(new RandomRuns(seed).run())).readable())
          .as("seed %s", seed)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]>",
        "<!-- ",
        "\u0000\u001b[31m\u202eevil\ud800"
      })
  void hostileNamesAreShownAsTheyAre(String name) {
    TestResult test =
        SampleCase.of("com.acme.A", name)
            .named(name)
            .outcome(new Outcome.Failed(SampleCase.unequal(name, name, name + "!")))
            .printed(name, name)
            .build();

    PageText page =
        new PageText(
            text(
                SampleRuns.run(
                    List.of(test),
                    List.of(SampleBenchmark.of("com.acme.B", name).with("p", name).build()))));

    assertThat(page.unknownOrUnbalancedTags()).isEmpty();
    assertThat(page.withoutBlocks()).doesNotContain("<img", "<!-- ", "alert(1)</");
    assertThat(page.readable()).doesNotContain("\u202e", "\u001b");
  }

  @Test
  void tenKilobytesOfTextInANameAreCut() {
    String name = "x".repeat(10_000);

    String page =
        text(SampleRuns.run(List.of(SampleCase.of("com.acme.A", name).build()), List.of()));

    assertThat(new PageText(page).withoutBlocks()).doesNotContain("x".repeat(400));
  }

  @Test
  void thePolicyLetsOnlyItsOwnScriptAndStyleIn() throws IOException {
    String page = text(everything());
    PageParts parts = PageParts.load();

    assertThat(page).contains("default-src 'none'", parts.policy());
    assertThat(between(page, "<style>", "</style>")).isEqualTo(parts.style());
    assertThat(page).contains("<script>" + parts.script() + "</script>");
    assertThat(page).doesNotContainPattern("<[^>]* (style|on[a-z]+)=\"");
  }

  @Test
  void asksForNothing() {
    String page = new PageText(text(everything())).readable();

    Matcher links = Pattern.compile(" (?:href|src|srcset|action|data)=\"([^\"]*)\"").matcher(page);
    List<String> targets = new ArrayList<>();
    while (links.find()) {
      targets.add(links.group(1));
    }
    assertThat(targets).isNotEmpty().allMatch(to -> to.startsWith("#") || to.equals("data:,"));
  }

  @Test
  void everyCaseHasALinkOfItsOwn() {
    List<TestResult> twice = new ArrayList<>(SampleRuns.tests());
    twice.addAll(SampleRuns.tests());
    String page = text(SampleRuns.run(twice, SampleRuns.troubledBenchmarks()));

    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
      assertThat(ids.group(1)).doesNotContain(" ");
    }
    assertThat(seen)
        .contains(
            "t=com.acme.TransferSuite#moves",
            "t=com.acme.TransferSuite#moves~2",
            "t=com.acme.MapGroup#treeMap");
  }

  @Test
  void aThousandTestsAndTwoHundredBenchmarksAreLessThanAMegabyte() {
    String page = text(SampleRuns.run(manyTests(1_000), manyBenchmarks(50)));

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MEGABYTE);
  }

  @Test
  void tenThousandFailuresAreStillAPageThatOpens() {
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      tests.add(
          SampleCase.of("com.acme.S" + i / 100, "m" + i)
              .outcome(new Outcome.Failed(SampleCase.unequal("no", "1", "" + i)))
              .build());
    }

    String page = text(SampleRuns.run(tests, List.of()));

    assertThat(page.split("<details class=\"card\"", -1)).hasSize(Cases.MOST_CARDS + 1);
    assertThat(page).contains("… and 9500 more");
  }

  private static List<TestResult> manyTests(int number) {
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      SampleCase test = SampleCase.of("com.acme.shop.Suite" + i / 10, "refusesAboveLimit" + i);
      tests.add(
          i % 50 == 0
              ? test.outcome(new Outcome.Failed(SampleCase.unequal("limit", "1\n2", "1\n" + i)))
                  .printed("a line\n".repeat(50), "")
                  .build()
              : test.build());
    }
    return tests;
  }

  private static List<BenchmarkResult> manyBenchmarks(int groups) {
    List<BenchmarkResult> results = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      String group = "com.acme.Ledger" + i + "Group";
      results.add(SampleBenchmark.of(group, "base").baseline().allocates(48).build());
      for (String name : List.of("first", "second", "third")) {
        results.add(
            SampleBenchmark.of(group, name).against("base").mean(90 + i).allocates(64).build());
      }
    }
    return results;
  }

  private static RunResult everything() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.troubledBenchmarks());
    all.addAll(SampleRuns.gated().subList(0, 3));
    return SampleRuns.run(SampleRuns.tests(), all, SampleRuns.problems());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String text(RunResult run) {
    try {
      return new HtmlReport().text(SampleRuns.summary(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
