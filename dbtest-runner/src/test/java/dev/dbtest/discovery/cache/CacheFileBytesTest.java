package dev.dbtest.discovery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the discovery cache holds, byte by byte. */
class CacheFileBytesTest {

  private static final int ROUNDS = 10_000;
  private static final List<String> KEY = List.of("1.0", "core");

  private static final TestSuiteInfo SUITE = suite(CaseId.JUNIT);

  private static final TestSuiteInfo OWN_SUITE = suite("");

  private static TestSuiteInfo suite(String engine) {
    CaseId own = CaseId.of("shop.SumsTest", "adds");
    CaseId ofEngine =
        new CaseId(engine, "adds(int)", "shop.SumsTest$Deep", "adds", ParameterRow.NONE);
    return new TestSuiteInfo(
        "shop.SumsTest",
        CaseKind.INTEGRATION,
        Tags.of("fast", "pure"),
        "not today",
        Isolation.PROCESS,
        Duration.ofSeconds(3),
        List.of(new TestSuiteInfo.Lock("db", true)),
        List.of(
            new TestInfo(
                engine.isEmpty() ? own : ofEngine,
                "adds up",
                Tags.of("slow"),
                "broken",
                Duration.ofSeconds(2),
                4,
                true)),
        "core",
        engine,
        true,
        Bond.RESOURCES);
  }

  private static final BenchmarkGroupInfo GROUP =
      new BenchmarkGroupInfo(
          "shop.SumsGroup",
          BenchmarkGroupInfo.Origin.JMH,
          Tags.of("fast", "pure"),
          "not today",
          List.of(
              new BenchmarkInfo(
                  CaseId.of("shop.SumsGroup", "loop"),
                  "loops",
                  Tags.of("slow"),
                  "broken",
                  true,
                  new Limits(1.5, 2e6, 64.0),
                  new Declared(
                      Mode.SINGLE_SHOT,
                      2,
                      3,
                      Duration.ofMillis(100),
                      5,
                      Duration.ofMillis(200),
                      6,
                      List.of("-ea"),
                      7,
                      8),
                  List.of(new Parameter("size", List.of("1", "2"))))),
          "core");

  private static final CacheFile SAMPLE = file(SUITE);

  private static CacheFile file(TestSuiteInfo suite) {
    return new CacheFile(
        new Fingerprint(1, 2, Long.MIN_VALUE),
        List.of("/lib/a.jar"),
        new Fingerprint(3, 4, Long.MIN_VALUE),
        new Discovery(
            List.of(suite),
            List.of(GROUP),
            List.of(new Problem(Problem.Severity.ERROR, "here", "this is odd.", "Mend it."))));
  }

  @Test
  void theBytesAreWhatTheyWere() {
    new GoldenBytes()
        .add("CacheFile", CacheFile.FORMAT.seal(SAMPLE.encode(KEY)))
        .assertUnchanged("discovery-cache.hex", "the version in CacheFile.FORMAT");
  }

  @Test
  void everyComponentIsReadAsItWasWritten() {
    CacheFile own = file(OWN_SUITE);

    Components.assertSame(CacheFile.decode(SAMPLE.encode(KEY), KEY), SAMPLE);
    Components.assertSame(CacheFile.decode(own.encode(KEY), KEY), own);
  }

  @Test
  void everyComponentOfTheSampleTells() {
    // Benchmarks have no engine, and rows come later.
    Components.assertTelling(
        SAMPLE,
        "CaseId.engine",
        "CaseId.engineId",
        "CaseId.row",
        "ParameterRow.key",
        "ParameterRow.name",
        "ParameterRow.identity",
        "ParameterRow.values");
  }

  @Test
  void whateverTheBytesNothingElseIsThrown() {
    byte[] whole = SAMPLE.encode(KEY);
    Random random = new Random(14);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = whole.clone();
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        CacheFile.decode(bytes, KEY);
      } catch (MalformedFrameException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }
}
