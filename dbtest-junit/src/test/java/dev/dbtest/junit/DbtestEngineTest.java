package dev.dbtest.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class DbtestEngineTest {

  private static final String CART =
      """
      @TestSuite(tags = "cart")
      class Cart {
        @Test void second() {}
        @Test(name = "adds up", tags = "quick") @Rows({"1, 2", "3, 4"}) void adds(int a, int b) {}
        @Test void first() { throw new AssertionError("as it should"); }
        @Test @Skip("later") void skips() {}
      }
      """;
  private static final String OUTER =
      """
      class Outer {
        @TestSuite static class Inner { @Test void runs() {} }
      }
      """;

  @TempDir private Path directory;
  private @Nullable Sources sources;

  @AfterEach
  void close() throws IOException {
    if (sources != null) {
      sources.close();
    }
  }

  @Test
  void tellsWhatHappensStepByStepInTheThreadOfTheLauncher() throws IOException {
    Run run = run(selectClass("s.Cart"), CART);

    assertThat(run.events())
        .containsExactly(
            "started Cart",
            "skipped Cart/skips later",
            "started Cart/second",
            "finished Cart/second SUCCESSFUL",
            "started Cart/adds",
            "found Cart/adds/1, 2",
            "started Cart/adds/1, 2",
            "finished Cart/adds/1, 2 SUCCESSFUL",
            "found Cart/adds/3, 4",
            "started Cart/adds/3, 4",
            "finished Cart/adds/3, 4 SUCCESSFUL",
            "finished Cart/adds SUCCESSFUL",
            "started Cart/first",
            "finished Cart/first FAILED",
            "finished Cart SUCCESSFUL");
    assertThat(run.threads()).containsOnly(Thread.currentThread());
  }

  @Test
  void findsSuitesInPackagesAndDirectories() throws IOException {
    compile(CART, OUTER);

    for (DiscoverySelector selector :
        new DiscoverySelector[] {
          selectPackage("s"), selectClasspathRoots(Set.of(directory.resolve("classes"))).get(0)
        }) {
      assertThat(run(request -> request.selectors(selector)).results())
          .contains("finished Cart SUCCESSFUL", "finished Outer$Inner SUCCESSFUL");
    }
  }

  @Test
  void leavesOutClassesThatAFilterDoes() throws IOException {
    compile(CART, OUTER);

    Run run =
        run(
            request ->
                request
                    .selectors(selectPackage("s"))
                    .filters(ClassNameFilter.excludeClassNamePatterns(".*Cart")));

    assertThat(run.results()).allMatch(event -> event.contains("Inner")).isNotEmpty();
  }

  @Test
  void findsSuitesInsideOfAClassThatIsAskedFor() throws IOException {
    assertThat(run(selectClass("s.Outer"), OUTER).results())
        .containsExactly("finished Outer$Inner/runs SUCCESSFUL", "finished Outer$Inner SUCCESSFUL");
  }

  @Test
  void findsASuiteAndThoseInsideOfIt() throws IOException {
    String source =
        """
        @TestSuite
        class Around {
          @Test void runs() {}
          @TestSuite class Within { @Test void runs() {} }
        }
        """;

    assertThat(run(selectClass("s.Around"), source).results())
        .containsExactlyInAnyOrder(
            "finished Around/runs SUCCESSFUL",
            "finished Around SUCCESSFUL",
            "finished Around$Within/runs SUCCESSFUL",
            "finished Around$Within SUCCESSFUL");
  }

  @Test
  void runsOneMethod() throws IOException {
    assertThat(run(selectMethod("s.Cart#second"), CART).results())
        .containsExactly("finished Cart/second SUCCESSFUL", "finished Cart SUCCESSFUL");
  }

  @Test
  void runsOneTestByItsId() throws IOException {
    assertThat(run(selectUniqueId("[engine:dbtest]/[suite:s.Cart]/[test:second]"), CART).results())
        .containsExactly("finished Cart/second SUCCESSFUL", "finished Cart SUCCESSFUL");
  }

  @Test
  void runsOneRowByItsIdWhereverItStands() throws IOException {
    String id = "[engine:dbtest]/[suite:s.Cart]/[test:adds]/[row:3, 4]";

    assertThat(run(selectUniqueId(id), CART).results())
        .containsExactly(
            "finished Cart/adds/3, 4 SUCCESSFUL",
            "finished Cart/adds SUCCESSFUL",
            "finished Cart SUCCESSFUL");
  }

  @Test
  void isRedForARowThatIsAskedForAndGone() throws IOException {
    String id = "[engine:dbtest]/[suite:s.Cart]/[test:adds]/[row:9, 9]";

    assertThat(run(selectUniqueId(id), CART).results())
        .containsExactly(
            "finished Cart/adds/9, 9 FAILED",
            "finished Cart/adds SUCCESSFUL",
            "finished Cart SUCCESSFUL");
  }

  @Test
  void runsOneRowByItsNumber() throws IOException {
    compile(CART);

    Run run = run(request -> request.selectors(selectIteration(selectMethod("s.Cart#adds"), 1)));

    assertThat(run.results()).contains("finished Cart/adds/3, 4 SUCCESSFUL").hasSize(3);
  }

  @Test
  void runsAllRowsOfATestThatIsAskedForAsAWholeToo() throws IOException {
    compile(CART);
    String test = "[engine:dbtest]/[suite:s.Cart]/[test:adds]";

    Run run =
        run(
            request ->
                request.selectors(selectUniqueId(test + "/[row:3, 4]"), selectUniqueId(test)));

    assertThat(run.results()).contains("finished Cart/adds/1, 2 SUCCESSFUL").hasSize(4);
  }

  @Test
  void hasTheTagsOfTheSuiteAndOfTheTest() throws IOException {
    compile(CART, "@TestSuite(kind = TestSuite.Kind.INTEGRATION) class Disk { @Test void t() {} }");

    assertThat(run(request -> all(request).filters(includeTags("cart & quick"))).results())
        .contains("finished Cart/adds SUCCESSFUL")
        .noneMatch(event -> event.contains("second"));
    assertThat(run(request -> all(request).filters(excludeTags("integration"))).results())
        .noneMatch(event -> event.contains("Disk"));
  }

  @Test
  void namesClassAndMethodAsBuildToolsAndEditorsNeedThem() throws IOException {
    Run run = run(selectClass("s.Cart"), CART);

    assertThat(run.node("Cart").getSource()).get().isInstanceOf(ClassSource.class);
    assertThat(run.node("Cart").getLegacyReportingName()).isEqualTo("s.Cart");
    TestIdentifier row = run.node("Cart/adds/3, 4");
    assertThat(row.getSource())
        .get()
        .isInstanceOfSatisfying(
            MethodSource.class,
            source -> {
              assertThat(source.getClassName()).isEqualTo("s.Cart");
              assertThat(source.getMethodName()).isEqualTo("adds");
            });
    assertThat(row.getLegacyReportingName()).isEqualTo("adds(int, int)[2]");
    assertThat(row.getDisplayName()).isEqualTo("[2] 3, 4");
    assertThat(run.node("Cart/adds").getDisplayName()).isEqualTo("adds up");
  }

  @Test
  void passesOnTheVeryExceptionThatATestThrew() throws IOException {
    Throwable thrown = run(selectClass("s.Cart"), CART).thrown("Cart/first");

    assertThat(thrown).isExactlyInstanceOf(AssertionError.class).hasMessage("as it should");
    assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("first");
  }

  @Test
  void isAnErrorAndNoFailureIfAnAssertionDoesNotHoldBeforeTheTest() throws IOException {
    String source =
        """
        @TestSuite
        class Early {
          @Setup void check() { throw new AssertionError("not ready"); }
          @Test void runs() {}
        }
        """;

    assertThat(run(selectClass("s.Early"), source).thrown("Early/runs"))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("not ready")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void abortsATestWhoseAssumptionDoesNotHold() throws IOException {
    String source =
        """
        @TestSuite
        class Assuming {
          @Test void runs() { throw new org.opentest4j.TestAbortedException("not here"); }
        }
        """;
    Run run = run(selectClass("s.Assuming"), source);

    assertThat(run.results()).contains("finished Assuming/runs ABORTED");
    assertThat(run.thrown("Assuming/runs")).hasMessage("not here");
  }

  @Test
  void failsASuiteWhoseTearDownDoes() throws IOException {
    String source =
        """
        @TestSuite
        class Leaky {
          @Test void runs() {}
          @TeardownSuite void close() { throw new IllegalStateException("cannot close"); }
        }
        """;
    Run run = run(selectClass("s.Leaky"), source);

    assertThat(run.results())
        .containsExactly("finished Leaky/runs SUCCESSFUL", "finished Leaky FAILED");
    assertThat(run.thrown("Leaky")).hasMessageContaining("cannot close");
  }

  @Test
  void failsAClassWithTestsThatIsNoSuite() throws IOException {
    Run run = run(selectClass("s.Stray"), "class Stray { @Test void runs() {} }");

    assertThat(run.results()).containsExactly("finished Stray FAILED");
    assertThat(run.thrown("Stray")).hasMessageContaining("Add @TestSuite");
  }

  @Test
  void isContentWithABaseClassOfASuite() throws IOException {
    compile("class Base { @Test void runs() {} }", "@TestSuite class Heir extends Base {}");

    assertThat(run(DbtestEngineTest::all).results())
        .containsExactly("finished Heir/runs SUCCESSFUL", "finished Heir SUCCESSFUL");
  }

  @Test
  void failsASuiteWithoutTests() throws IOException {
    assertThat(run(selectClass("s.Bare"), "@TestSuite class Bare {}").results())
        .containsExactly("finished Bare FAILED");
  }

  @Test
  void hasNothingToSayOfOtherClasses() throws IOException {
    assertThat(run(selectClass("s.Other"), "class Other { void runs() {} }").events()).isEmpty();
  }

  @Test
  void refusesToRunASuiteThatAsksForItsOwnJvm() throws IOException {
    String source =
        """
        @TestSuite(isolation = TestSuite.Isolation.PROCESS)
        class Alone { @Test void runs() {} }
        """;
    Run run = run(selectClass("s.Alone"), source);

    assertThat(run.results()).containsExactly("finished Alone FAILED");
    assertThat(run.thrown("Alone")).hasMessageContaining("dbtest.isolation=host");
    assertThat(
            run(request -> all(request).configurationParameter("dbtest.isolation", "host"))
                .results())
        .contains("finished Alone/runs SUCCESSFUL");
  }

  @Test
  void endsATestAtTheLimitThatAParameterSets() throws IOException {
    compile(
        """
        @TestSuite
        class Endless {
          @Test void waits() throws Exception { Thread.sleep(600_000); }
          @Test void runs() {}
        }
        """);

    Run run = run(request -> all(request).configurationParameter("dbtest.timeout", "50ms"));

    assertThat(run.results())
        .startsWith("finished Endless/waits FAILED", "finished Endless/runs SUCCESSFUL");
    assertThat(run.thrown("Endless/waits")).hasMessageContaining("did not end within 50ms");
  }

  @Test
  void leavesBehindWhatDoesNotEndAndSaysSo() throws IOException {
    compile(
        """
        @TestSuite
        class Deaf {
          @Test void spins() { while (!Boolean.getBoolean("s.end")) { Thread.onSpinWait(); } }
          @Test void runs() {}
        }
        """);

    try {
      Run run =
          run(
              request ->
                  all(request)
                      .configurationParameter("dbtest.timeout", "50ms")
                      .configurationParameter("dbtest.grace", "50ms"));

      assertThat(run.results())
          .startsWith("finished Deaf/spins FAILED", "finished Deaf/runs SUCCESSFUL");
      assertThat(run.thrown("Deaf/spins")).hasMessageContaining("Its thread was left behind");
    } finally {
      System.setProperty("s.end", "true");
    }
  }

  @Test
  void startsATestOnceHoweverOftenItIsTried() throws IOException {
    String source =
        """
        @TestSuite
        class Shaky {
          int count;
          @Test @Retry(2) void shakes() { if (++count < 3) throw new AssertionError("shaky"); }
        }
        """;

    assertThat(run(selectClass("s.Shaky"), source).events())
        .containsExactly(
            "started Shaky",
            "started Shaky/shakes",
            "published Shaky/shakes {dbtest.attempts=FAILED, FAILED, PASSED}",
            "finished Shaky/shakes SUCCESSFUL",
            "finished Shaky SUCCESSFUL");
  }

  @Test
  void repeatsTestsAndShufflesThemBySeed() throws IOException {
    compile(CART);

    Run run =
        run(
            request ->
                all(request)
                    .configurationParameter("dbtest.repeat", "2")
                    .configurationParameter("dbtest.order", "random")
                    .configurationParameter("dbtest.seed", "7"));

    assertThat(run.events())
        .contains("published Cart/second {dbtest.attempts=PASSED, PASSED}")
        .containsOnlyOnce("finished Cart/second SUCCESSFUL");
  }

  @Test
  void isRedForAParameterThatIsWrong() throws IOException {
    compile(CART);

    for (String[] wrong :
        new String[][] {
          {"dbtest.timeout", "soon"},
          {"dbtest.time-out", "1s"},
          {"dbtest.order", "slow-first"},
          {"dbtest.retries", "-1"}
        }) {
      Run run = run(request -> all(request).configurationParameter(wrong[0], wrong[1]));

      assertThat(run.events()).isEmpty();
      assertThat(run.thrown("")).hasMessageContaining(wrong[0]);
    }
  }

  @Test
  void readsNoParametersWhereThereIsNothingToRun() throws IOException {
    compile("class Other { void runs() {} }");

    Run run = run(request -> all(request).configurationParameter("dbtest.timeout", "soon"));

    assertThat(run.thrown()).isEmpty();
  }

  @Test
  void givesTheHostWhatATestPrintsWhileItRuns() throws IOException {
    compile("@TestSuite class Loud { @Test void shouts() { System.out.println(\"over here\"); } }");
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      run(DbtestEngineTest::all);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(UTF_8)).isEqualTo("over here\n");
  }

  private static LauncherDiscoveryRequestBuilder all(LauncherDiscoveryRequestBuilder request) {
    return request.selectors(selectPackage("s"));
  }

  private void compile(String... texts) throws IOException {
    sources = Sources.compile(directory.resolve("classes"), texts);
  }

  private Run run(DiscoverySelector selector, String... texts) throws IOException {
    compile(texts);
    return run(request -> request.selectors(selector));
  }

  private Run run(Consumer<LauncherDiscoveryRequestBuilder> request) {
    Sources present = sources;
    if (present == null) {
      throw new IllegalStateException("nothing is compiled");
    }
    return Run.of(present, request);
  }
}
