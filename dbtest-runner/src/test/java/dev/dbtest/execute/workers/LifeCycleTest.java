package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.TestState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {

  @TempDir private Path directory = Path.of("");

  /** Runs suites that write what they do to a file, line by line. */
  private List<String> log(String suite) throws Exception {
    Path log = directory.resolve("log");
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(suite.replace("LOG", "\"" + log + "\""))
            .suite(
                """
                class Log {
                  static void add(String line) {
                    try {
                      Files.writeString(Path.of(LOG), line + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  }
                }
                """
                    .replace("LOG", "\"" + log + "\""))
            .run();
    assertThat(outcomes.problems()).isEmpty();
    assertThat(outcomes.statuses().values()).containsOnly("PASSED");
    return Files.readAllLines(log);
  }

  @Test
  void setsUpFromTheBaseClassDownAndTearsDownBackUp() throws Exception {
    assertThat(
            log(
                """
                class Base {
                  @SetupSuite void a() { Log.add("base suite set-up"); }
                  @Setup void b() { Log.add("base set-up"); }
                  @Teardown void c() { Log.add("base tear-down"); }
                  @TeardownSuite void d() { Log.add("base suite tear-down"); }
                }
                @TestSuite class Derived extends Base {
                  Derived() { Log.add("made"); }
                  @SetupSuite void e() { Log.add("suite set-up"); }
                  @Setup void f() { Log.add("set-up"); }
                  @Test void x() { Log.add("x"); }
                  @Test void y() { Log.add("y"); }
                  @Teardown void g() { Log.add("tear-down"); }
                  @TeardownSuite void h() { Log.add("suite tear-down"); }
                }
                """))
        .containsExactly(
            "made",
            "base suite set-up",
            "suite set-up",
            "base set-up",
            "set-up",
            "x",
            "tear-down",
            "base tear-down",
            "base set-up",
            "set-up",
            "y",
            "tear-down",
            "base tear-down",
            "suite tear-down",
            "base suite tear-down");
  }

  @Test
  void runsAnOverriddenMethodOnce() throws Exception {
    assertThat(
            log(
                """
                class Base {
                  @Setup void a() { Log.add("base"); }
                  @Setup void b() { Log.add("never"); }
                  @Setup private void c() { Log.add("private base"); }
                }
                @TestSuite class Derived extends Base {
                  @Override @Setup void a() { Log.add("override"); }
                  @Override void b() { }
                  @Setup private void c() { Log.add("private"); }
                  @Test void x() { }
                }
                """))
        .containsExactly("private base", "override", "private");
  }

  @Test
  void setsUpTheSuiteAroundANestedOneFirst() throws Exception {
    assertThat(
            log(
                """
                @TestSuite class Outer {
                  String state = "new";
                  @SetupSuite void a() { state = "open"; Log.add("outer suite set-up"); }
                  @Setup void b() { Log.add("outer set-up"); }
                  @Teardown void c() { Log.add("outer tear-down"); }
                  @TeardownSuite void d() { Log.add("outer suite tear-down"); }
                  @TestSuite class Inner {
                    @SetupSuite void e() { Log.add("inner suite set-up, " + state); }
                    @Setup void f() { Log.add("inner set-up"); }
                    @Test void x() { Log.add("x"); }
                    @Teardown void g() { Log.add("inner tear-down"); }
                    @TeardownSuite void h() { Log.add("inner suite tear-down"); }
                  }
                  @Test void y() { }
                }
                """))
        .startsWith(
            "outer suite set-up",
            "inner suite set-up, open",
            "outer set-up",
            "inner set-up",
            "x",
            "inner tear-down",
            "outer tear-down",
            "inner suite tear-down",
            "outer suite tear-down");
  }

  @Test
  void closesFieldsInReverseOrderInTheScopeInWhichTheyWereFilled() throws Exception {
    assertThat(
            log(
                """
                @TestSuite class Fields {
                  record Resource(String name) implements AutoCloseable {
                    public void close() { Log.add("close " + name); }
                  }
                  @AutoClose final Resource first = new Resource("first");
                  @AutoClose Resource second;
                  @AutoClose Resource third;
                  @AutoClose Resource fourth;
                  @SetupSuite void open() { second = new Resource("second"); }
                  @Setup void begin() { third = new Resource("third"); }
                  @Test void x() { fourth = new Resource("fourth"); }
                  @Test void y() { if (fourth != null) throw new AssertionError(); }
                  @Teardown void end() { Log.add("tear-down"); }
                  @TeardownSuite void close() { Log.add("suite tear-down"); }
                }
                """))
        .containsExactly(
            "tear-down",
            "close fourth",
            "close third",
            "tear-down",
            "close third",
            "suite tear-down",
            "close second",
            "close first");
  }

  @Test
  void closesNothingThatIsNotMarked() throws Exception {
    assertThat(
            log(
                """
                @TestSuite class Shared {
                  final AutoCloseable shared = () -> Log.add("closed what is not ours");
                  @Test void x() { Log.add("x"); }
                }
                """))
        .containsExactly("x");
  }

  @Test
  void closesByTheMethodThatItsAuthorNames() throws Exception {
    assertThat(
            log(
                """
                @TestSuite class Pools {
                  @AutoClose final AutoCloseable last = () -> look(this);
                  @AutoClose final AutoCloseable none = null;
                  @AutoClose("shutdown")
                  final java.util.concurrent.ExecutorService pool =
                      java.util.concurrent.Executors.newSingleThreadExecutor();
                  @Test void x() { }
                  @TeardownSuite void end() { Log.add("shut down " + pool.isShutdown()); }
                  static void look(Pools pools) { Log.add("shut down " + pools.pool.isShutdown()); }
                }
                """))
        .containsExactly("shut down false", "shut down true");
  }

  @Test
  void givesEachTestAnEmptyTemporaryDirectoryAndDeletesIt() throws Exception {
    List<String> lines =
        log(
            """
            @TestSuite class Temporary {
              @TempDir Path own;
              @TempDir(shared = true) Path shared;
              Path first;
              @SetupSuite void open() throws Exception { Files.writeString(shared.resolve("s"), ""); }
              @Setup void begin() throws Exception {
                try (Stream<Path> files = Files.list(own)) { Log.add("files " + files.count()); }
              }
              @Test void x() throws Exception {
                first = own;
                Files.createDirectories(own.resolve("a/b"));
                Files.writeString(own.resolve("a/b/c"), "");
              }
              @Test void y() throws Exception {
                Files.writeString(own.resolve("d"), "");
                Log.add("first " + Files.exists(first));
                Log.add("shared " + Files.exists(shared.resolve("s")));
                Log.add(shared.toString());
              }
            }
            """);

    assertThat(lines).startsWith("files 0", "files 0", "first false", "shared true");
    assertThat(Path.of(lines.get(4))).doesNotExist();
  }

  @Test
  void publishesEachStateOfEachTest() throws Exception {
    List<String> events = new ArrayList<>();
    new SuiteProject(directory)
        .heardBy(
            event -> {
              if (event instanceof RunEvent.TestStateChanged changed) {
                for (TestState state : changed.states()) {
                  events.add(changed.id().method() + " " + state);
                }
              }
            })
        .suite(
            """
            @TestSuite class States {
              @Setup void begin() { if (hard) throw new IllegalStateException(); }
              @Teardown void end() { hard = !hard; }
              boolean hard;
              @Test void a() { throw new AssertionError(); }
              @Test void b() { }
              @Test @Skip("later") void c() { }
            }
            """)
        .run();

    assertThat(events)
        .containsExactly(
            "c " + TestState.SKIPPED,
            "a " + TestState.SETTING_UP,
            "a " + TestState.READY,
            "a " + TestState.RUNNING,
            "a " + TestState.FAILED,
            "a " + TestState.TEARING_DOWN,
            "a " + TestState.COMPLETED,
            "b " + TestState.SETTING_UP,
            "b " + TestState.ERROR,
            "b " + TestState.TEARING_DOWN,
            "b " + TestState.COMPLETED);
  }

  @Test
  void waitsForWhatATestReturns() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .limits(limits -> limits.withTest(java.time.Duration.ofSeconds(2)))
            .suite(
                """
                @TestSuite class Async {
                  @Test CompletionStage<?> stage() {
                    return CompletableFuture.runAsync(() -> { throw new AssertionError("late"); });
                  }
                  @Test Future<?> future() { return CompletableFuture.completedFuture(1); }
                  @Test CompletionStage<?> nothing() { return null; }
                  @Test(timeout = "300ms") CompletionStage<?> never() { return new CompletableFuture<>(); }
                  @Test Flow.Publisher<Integer> ends() { return publish(null); }
                  @Test Flow.Publisher<Integer> breaks() { return publish(new IllegalStateException("broken")); }
                  static Flow.Publisher<Integer> publish(Throwable end) {
                    return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                      public void request(long n) {
                        subscriber.onNext(1);
                        if (end == null) subscriber.onComplete(); else subscriber.onError(end);
                      }
                      public void cancel() {}
                    });
                  }
                }
                """)
            .run();

    assertThat(outcomes.statuses())
        .containsEntry("Async#stage", "FAILED")
        .containsEntry("Async#future", "PASSED")
        .containsEntry("Async#nothing", "ERROR")
        .containsEntry("Async#never", "ERROR")
        .containsEntry("Async#ends", "PASSED")
        .containsEntry("Async#breaks", "ERROR");
    assertThat(outcomes.failure("Async#never").type()).isEqualTo("timeout");
  }
}
