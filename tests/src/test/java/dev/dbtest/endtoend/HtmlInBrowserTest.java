package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.html.HtmlReport;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people use it: a mouse, a keyboard, windows of several sizes, no network. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
    value = "hasBrowser",
    disabledReason = "there is no chromium on the PATH; install it to test the HTML report")
class HtmlInBrowserTest {

  private static final int TESTS = 10_000;
  private static final String ROWS = "#list tr[data-at]";

  private final Path directory;
  private final URI page;
  private Chromium browser;
  private Chromium.Tab tab;

  HtmlInBrowserTest(@TempDir Path directory) {
    this.directory = directory;
    this.page = directory.resolve("report.html").toUri();
  }

  static boolean hasBrowser() {
    return Chromium.program().isPresent();
  }

  @BeforeAll
  void writePage() throws IOException, InterruptedException {
    Summary summary =
        Summary.of(BrowserRuns.large(TESTS), SummaryOptions.defaults(), new Statistics());
    try (OutputStream out = Files.newOutputStream(directory.resolve("report.html"))) {
      new HtmlReport().write(summary, out);
    }
    browser = Chromium.start(directory);
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    tab = browser.open(page);
    tab.resize(1280, 900);
  }

  @AfterEach
  void nothingWasFetchedRunOrComplainedAbout() {
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).allMatch(url -> url.startsWith("file:") || url.startsWith("data:,"));
    assertThat(tab.value("typeof window.evil").asText()).isEqualTo("undefined");
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void drawsOnlyTheRowsOnScreen() {
    assertThat(tab.text("#tests h2")).isEqualTo("All tests 10000");
    assertThat(tab.shown(ROWS)).isBetween(1, 500);

    tab.value("window.scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})");

    tab.await(
        "[...document.querySelectorAll('%s')].some(r => r.dataset.at === '9999')".formatted(ROWS));
    assertThat(tab.shown(ROWS)).isBetween(1, 500);
  }

  @ParameterizedTest
  @CsvSource({
    "s:failed, 100",
    "keepsBalance777, 11",
    "@even, 5000",
    "@slow keepsBalance99, 56",
    "s:passed -@even, 4900",
    "no such thing, 0"
  })
  void oneBoxSearchesAndFilters(String words, int found) {
    search(words);

    assertThat(tab.text("#found")).startsWith(found(found) + " of 10,000 tests");
  }

  @Test
  void aSearchFiltersFailuresAndBenchmarksToo() {
    search("keepsBalance103");

    assertThat(tab.shown(".card")).isEqualTo(1);
    assertThat(tab.shown(".group")).isZero();
    assertThat(tab.text(".card:not([hidden]) h3")).contains("keepsBalance103");
  }

  @Test
  void aClickOnAHeadingSorts() {
    tab.click("#list th[data-key=time] button");

    assertThat(tab.text("#list tr[data-at] .c-time")).isEqualTo("977 ms");
    assertThat(tab.value("document.querySelector('th[data-key=time]').ariaSort").asText())
        .isEqualTo("descending");
  }

  @Test
  void aClickOnATestShowsWhatItPrinted() {
    tab.click(ROWS);

    tab.await("!document.getElementById('detail').hidden");
    assertThat(tab.text("#detail")).contains("printed by 0" + BrowserRuns.EVIL, "Repeat it");
  }

  @Test
  void keysFindOpenAndCloseATest() {
    tab.press("/");
    tab.type("keepsBalance42");
    tab.await("document.getElementById('found').textContent.startsWith('111 of')");
    tab.press("Enter");
    tab.press("j");
    tab.press("j");
    tab.press("k");
    assertThat(tab.value("document.activeElement.dataset.at").asText()).isEqualTo("1");

    tab.press("Enter");
    tab.await("document.querySelector('#detail h2').textContent.includes('keepsBalance420')");

    tab.press("Escape");
    tab.await("document.getElementById('detail').hidden");
    assertThat(tab.value("document.activeElement.dataset.at").asText()).isEqualTo("1");

    tab.press("Escape");
    assertThat(tab.value("document.getElementById('query').value").asText()).isEmpty();
  }

  @Test
  void keysGoFromFailureToFailure() {
    tab.press("j");
    tab.press("j");

    assertThat(tab.value("document.activeElement.closest('.card').dataset.t").asText())
        .isEqualTo("com.acme.bank.Account5Suite#keepsBalance103");
    boolean open = tab.value("document.activeElement.parentElement.open").asBoolean();
    tab.press("Enter");
    tab.await("document.activeElement.parentElement.open === " + !open);
  }

  @Test
  void aLinkOpensOneFailure() throws IOException, InterruptedException {
    tab = browser.open(URI.create(page + "#t=com.acme.bank.Account495Suite%23keepsBalance9903"));

    tab.await("document.querySelector('.target') && document.querySelector('.target').open");
    assertThat(tab.text(".target h3")).contains("keepsBalance9903");
  }

  @Test
  void aLinkOpensOneTestOfTheList() {
    tab.value("location.hash = '#t=com.acme.bank.Account250Suite%23keepsBalance5001'");

    tab.await("document.querySelector('#detail h2').textContent.includes('keepsBalance5001')");
    assertThat(tab.text("#list tr.chosen")).contains("keepsBalance5001");
  }

  @Test
  void aLinkToACaseThatIsNotThereSaysSo() {
    tab.value("location.hash = '#t=com.acme.Gone%23gone'");

    tab.await(
        "document.getElementById('found').textContent.includes('no case com.acme.Gone#gone')");
  }

  @Test
  void anOpenedBenchmarkShowsItsRounds() {
    tab.await("document.querySelectorAll('.case[open] figure svg').length === 4");
    assertThat(tab.value("document.querySelector('.case svg title').textContent").asText())
        .isEqualTo("base: rounds in time order");
    assertThat(tab.text(".group figure")).contains("slower");
  }

  @Test
  void bothThemesHaveColoursOfTheirOwn() {
    String background = "getComputedStyle(document.body).backgroundColor";
    String ink = "getComputedStyle(document.querySelector('.group svg text')).fill";
    tab.prefer("light");
    String light = tab.value(background).asText() + tab.value(ink).asText();

    tab.prefer("dark");

    assertThat(tab.value(background).asText() + tab.value(ink).asText()).isNotEqualTo(light);
    assertThat(tab.value(background).asText()).isEqualTo("rgb(20, 23, 28)");
  }

  @ParameterizedTest
  @CsvSource({"320", "420", "768", "1920"})
  void noWindowNeedsScrollingSideways(int width) {
    tab.resize(width, 800);

    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aCommandCanBeCopied() {
    tab.click(".card[open] [data-copy]");

    tab.await(
        "/Copied|Selected/.test(document.querySelector('.card[open] [data-copy]').textContent)");
  }

  @Test
  void theSummaryAndFailuresReadWithoutScript() {
    tab.withoutScript();
    tab.loadPlain(URI.create(page + "?plain"));

    assertThat(tab.text("h1")).contains("Failed");
    assertThat(tab.text(".closing")).startsWith("9902 passed, 100 failed, 0 skipped");
    assertThat(tab.shown(".card")).isEqualTo(100);
    assertThat(tab.text("#tests")).contains("needs JavaScript");
    assertThat(tab.shown("#query")).isZero();
  }

  private void search(String words) {
    tab.click("#query");
    tab.type(words);
    tab.await("decodeURIComponent(location.hash) === '#q=%s'".formatted(words));
  }

  private static String found(int number) {
    return number < 1_000
        ? "" + number
        : number / 1_000 + "," + ("" + (1_000 + number % 1_000)).substring(1);
  }
}
