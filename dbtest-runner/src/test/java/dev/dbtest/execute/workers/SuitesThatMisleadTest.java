package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Output and exceptions that are made to confuse do not. */
class SuitesThatMisleadTest extends HostileSuite {

  @Test
  void survivesAFloodOfOutput() throws Exception {
    project.with(options -> options.withJvm(options.jvm().withArguments(List.of("-Xmx64m"))));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() {
                byte[] line = "0123456789abcdef".repeat(4096).getBytes();
                System.out.print("the beginning");
                for (long i = 0; i < 1L << 30; i += line.length) System.out.write(line, 0, line.length);
                System.out.print("the end");
                throw new AssertionError("after the flood");
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "FAILED");
    assertThat(outcomes.of("Hostile#a").output().dropped()).isGreaterThan(1_000_000_000L);
    assertThat(outcomes.of("Hostile#a").output().stdout())
        .startsWith("the beginning")
        .endsWith("the end")
        .hasSizeLessThan((1 << 20) + 100);
  }

  @Test
  void isNotFooledByOutputThatLooksLikeItsOwn() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                byte[] done = {0, 0, 0, 0, 13, 0, 0, 0, 0, 13};
                System.out.write(done);
                new java.io.FileOutputStream(java.io.FileDescriptor.out).write(done);
                new java.io.FileOutputStream(java.io.FileDescriptor.err).write(done);
                throw new AssertionError("still red");
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "FAILED");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void blamesTheTestThatWritesIntoTheLine() throws Exception {
    project.suite("@TestSuite class After { @Test void a() { } @Test void b() { } }");
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { }
              @Test void b() throws Exception {
                for (Path each : Files.list(Path.of("/proc/self/fd")).toList()) {
                  try {
                    if (Files.readSymbolicLink(each).toString().contains("reports"))
                      Files.writeString(each, "rubbish", StandardOpenOption.WRITE);
                  } catch (java.io.IOException e) { }
                }
              }
              @Test void c() { }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "PASSED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED")
        .containsEntry("After#b", "PASSED");
    assertThat(outcomes.failure("Hostile#b").message())
        .startsWith("the worker JVM was killed, since code under test wrote into its line");
    assertThat(outcomes.problems()).isEmpty();
  }

  @Test
  void blamesTheTestThatClosesOrReplacesStandardOutput() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { System.out.close(); }
              @Test void b() { System.out.println("b is heard"); }
              @Test void c() { System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); }
              @Test void d() { System.out.println("d is heard"); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED")
        .containsEntry("Hostile#c", "ERROR")
        .containsEntry("Hostile#d", "PASSED");
    assertThat(outcomes.of("Hostile#b").output().stdout()).contains("b is heard");
    assertThat(outcomes.of("Hostile#d").output().stdout()).contains("d is heard");
  }

  @Test
  void describesExceptionsThatMisbehave() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { throw new AssertionError(); }
              @Test void b() {
                RuntimeException one = new RuntimeException("one");
                RuntimeException two = new RuntimeException("two", one);
                one.initCause(two);
                throw one;
              }
              @Test void c() { throw new AssertionError("x".repeat(10 << 20)); }
              @Test void d() {
                throw new RuntimeException() {
                  public String getMessage() { throw new IllegalStateException(); }
                  public String toString() { throw new IllegalStateException(); }
                  public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); }
                  public synchronized Throwable getCause() { throw new IllegalStateException(); }
                };
              }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "FAILED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "FAILED")
        .containsEntry("Hostile#d", "ERROR");
    assertThat(outcomes.failure("Hostile#a").message()).isEmpty();
    assertThat(outcomes.failure("Hostile#b").trace()).contains("see above");
    assertThat(outcomes.failure("Hostile#c").message())
        .hasSizeLessThan(70_000)
        .contains("left out");
  }
}
