package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import java.io.NotSerializableException;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.RunnerException;

class ForkFailuresTest {

  private static final String PRINTED =
      "<failure>\n\np.Odd: cannot travel\n\tat p.G.m(G.java:1)\n\n";

  @Test
  void takesTheExceptionOutOfItsWrappers() {
    Failure failure = of(new IllegalStateException("no"), "", "");

    assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("no");
  }

  @Test
  void namesTheSignalThatEndedAFork() {
    Failure failure =
        of(new IllegalStateException("Forked VM failed with exit code 139"), "", "last words");

    assertThat(failure.message()).contains("signal 11 (SIGSEGV");
    assertThat(failure.dossier()).contains("last words");
  }

  @Test
  void prefersWhatTheForkPrintedToItsExitCode() {
    Failure failure =
        of(new IllegalStateException("Forked VM failed with exit code 1"), PRINTED, "");

    assertThat(failure.type()).isEqualTo("p.Odd");
  }

  @Test
  void findsTheExceptionThatCouldNotBeSent() {
    assertThat(of(new NotSerializableException("p.Odd"), PRINTED, "").message())
        .isEqualTo("cannot travel");
  }

  @Test
  void explainsLinkageErrorsOfGeneratedCode() {
    NoSuchMethodError error = new NoSuchMethodError("p.G.gone()V");
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("p.jmh_generated.G_m_jmhTest", "m_avgt_jmhStub", "x.java", 1)
        });

    Failure failure = of(error, "", "");

    assertThat(failure.phase()).isEqualTo(Failure.Phase.LOAD);
    assertThat(failure.message()).contains("Rebuild the module from clean");
  }

  @Test
  void leavesLinkageErrorsOfTheUsersOwnCodeAsTheyAre() {
    NoSuchMethodError error = new NoSuchMethodError("q.Library.gone()V");
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("p.G", "m", "G.java", 1),
          new StackTraceElement("p.Helper", "n", "Helper.java", 1)
        });

    assertThat(of(error, "", "").message()).isEqualTo("q.Library.gone()V");
  }

  @Test
  void explainsAClassThatIsMissingBeforeUserCodeRuns() {
    NoClassDefFoundError error = new NoClassDefFoundError("p/Parent");
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.lang.ClassLoader", "defineClass1", "ClassLoader.java", -2)
        });

    Failure failure = of(error, "", "");

    assertThat(failure.phase()).isEqualTo(Failure.Phase.LOAD);
    assertThat(failure.message()).startsWith("p/Parent\n").contains("not on the class path");
  }

  @Test
  void saysThatJmhDoesNotListTheBenchmark() {
    assertThat(ForkFailures.of(new NoBenchmarksException(), "", "").type())
        .isEqualTo("benchmark not generated");
  }

  @Test
  void survivesAnExceptionWhoseMessageThrows() {
    RuntimeException hostile =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("hostile");
          }
        };

    assertThat(of(hostile, "", "").message()).contains("cannot be read");
  }

  private static Failure of(Throwable thrown, String jmhText, String output) {
    return ForkFailures.of(
        new RunnerException("Benchmark caught the exception", new BenchmarkException(thrown)),
        jmhText,
        output);
  }
}
