package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class AsyncTest {

  private final Dbtest.Result result;

  AsyncTest(@TempDir Path temp) {
    SampleProject async = SampleProject.compile("async", temp);
    result = async.dbtest().run(async.unit());
  }

  @Test
  void waitsForWhatTestsReturn() {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("8: 3 passed, 2 failed, 3 in error");
  }

  @Test
  void tellsWhatAResultFailedWith() {
    assertThat(result.block("FAILED async.PromisesSuite#stageFails"))
        .contains("the stage is wrong")
        .contains("PromisesSuite.java:28");
    assertThat(result.block("ERROR async.PromisesSuite#futureBreaks"))
        .contains("java.lang.IllegalStateException: the future is broken");
    assertThat(result.block("FAILED async.PromisesSuite#publisherFails"))
        .contains("the publisher is wrong");
  }

  @Test
  void endsAResultThatNeverComesAtTheTimeout() {
    assertThat(result.block("ERROR async.PromisesSuite#stageNeverEnds"))
        .contains("timeout: what the test returned did not complete within 100ms");
    assertThat(result.block("ERROR async.PromisesSuite#publisherNeverEnds"))
        .contains("timeout: what the test returned did not complete within 100ms")
        .contains("the subscription was cancelled");
  }
}
