package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.account.OutputOptions;
import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import dev.dbtest.model.RunEvent;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputOfTestsTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void keepsTheOutputOfEachTestAndOfItsThreads() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Talkers {
                  @Setup void begin() { System.out.println("set-up"); }
                  @Test void a() throws Exception {
                    System.out.println("a ä€😀");
                    System.err.println("a err");
                    Thread thread = new Thread(() -> System.out.println("thread of a"));
                    thread.start();
                    thread.join();
                  }
                  @Test void b() { System.out.println("b"); }
                  @Teardown void end() { System.out.println("tear-down"); }
                }
                """)
            .run();

    assertThat(outcomes.of("Talkers#a").output().stdout())
        .isEqualToNormalizingNewlines("set-up\na ä€😀\nthread of a\ntear-down\n");
    assertThat(outcomes.of("Talkers#a").output().stderr()).isEqualToNormalizingNewlines("a err\n");
    assertThat(outcomes.of("Talkers#b").output().stdout())
        .isEqualToNormalizingNewlines("set-up\nb\ntear-down\n");
  }

  @Test
  void givesOutputOfAPoolToTheTestThatRuns() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Pooled {
                  ExecutorService pool;
                  @SetupSuite void open() { pool = Executors.newFixedThreadPool(1); }
                  @Test void a() throws Exception { pool.submit(() -> System.out.println("a")).get(); }
                  @Test void b() throws Exception { pool.submit(() -> System.out.println("b")).get(); }
                  @TeardownSuite void close() { pool.shutdownNow(); }
                }
                """)
            .run();

    assertThat(outcomes.of("Pooled#a").output().stdout()).isEqualToNormalizingNewlines("a\n");
    assertThat(outcomes.of("Pooled#b").output().stdout()).isEqualToNormalizingNewlines("b\n");
    assertThat(outcomes.statuses().values()).containsOnly("PASSED");
  }

  @Test
  void givesLateOutputToTheTestWhoseThreadPrintsIt() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Late {
                  final CountDownLatch latch = new CountDownLatch(1);
                  Thread thread;
                  @Test void a() {
                    thread = new Thread(() -> {
                      try { latch.await(); } catch (InterruptedException e) { }
                      System.out.println("from a");
                    });
                    thread.start();
                  }
                  @Test void b() throws Exception { latch.countDown(); thread.join(); System.out.println("from b"); }
                }
                """)
            .run();

    assertThat(outcomes.of("Late#a").output().stdout()).isEqualToNormalizingNewlines("from a\n");
    assertThat(outcomes.of("Late#b").output().stdout()).isEqualToNormalizingNewlines("from b\n");
  }

  @Test
  void tellsOfOutputWhileTestsRunIfAskedTo() throws Exception {
    StringBuilder heard = new StringBuilder();
    new SuiteProject(directory)
        .with(options -> options.withOutput(new OutputOptions(true, 1 << 20, 1 << 14, "")))
        .heardBy(
            event -> {
              if (event instanceof RunEvent.OutputPrinted printed) {
                heard.append(Objects.requireNonNull(printed.id()).method()).append(": ");
                heard.append(printed.text());
              }
            })
        .suite("@TestSuite class Live { @Test void a() { System.out.print(\"now\"); } }")
        .run();

    assertThat(heard).hasToString("a: now");
  }

  @Test
  void keepsWhatATestPrintedBeforeItsJvmWasGone() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Gone {
                  @Test void a() { System.out.println("from a"); }
                  @Test void b() throws Exception {
                    System.out.println("from b");
                    System.err.println("an error of b");
                    new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
                    Thread.sleep(60_000);
                  }
                }
                """)
            .run();

    assertThat(outcomes.of("Gone#a").output().stdout()).isEqualToNormalizingNewlines("from a\n");
    assertThat(outcomes.of("Gone#b").output().stdout()).isEqualToNormalizingNewlines("from b\n");
    assertThat(outcomes.of("Gone#b").output().stderr())
        .isEqualToNormalizingNewlines("an error of b\n");
    assertThat(outcomes.failure("Gone#b").message()).contains("signal 9", "Gone#b");
  }

  @Test
  void showsWhatASetUpPrintedBeforeItsJvmWasGone() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Gone {
                  @SetupSuite void open() {
                    System.out.println("opening");
                    Runtime.getRuntime().halt(3);
                  }
                  @Test void a() { }
                  @Test void b() { }
                }
                """)
            .run();

    assertThat(outcomes.failure("Gone#b").dossier()).contains("Last output:\nopening");
    assertThat(outcomes.failure("Gone#a")).isEqualTo(outcomes.failure("Gone#b"));
  }

  @Test
  void showsWhatNativeCodePrintedWhenTheWorkerDies() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Native {
                  @Test void a() throws Exception {
                    new java.io.FileOutputStream(java.io.FileDescriptor.err).write("last words".getBytes());
                    Runtime.getRuntime().halt(3);
                  }
                }
                """)
            .run();

    assertThat(outcomes.failure("Native#a").dossier()).contains("last words");
    assertThat(outcomes.failure("Native#a").message()).contains("exited with code 3");
  }
}
