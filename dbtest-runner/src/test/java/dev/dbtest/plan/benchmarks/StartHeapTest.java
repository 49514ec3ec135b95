package dev.dbtest.plan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartHeapTest {

  private static final StartHeap LARGE = new StartHeap(4L << 30);

  @Test
  void touches256MegabytesWhereThereIsMemory() {
    assertThat(LARGE.options(List.of(), List.of()))
        .containsExactly("-Xms256m", "-XX:+AlwaysPreTouch");
  }

  @Test
  void staysBelowTheLargestHeapOfAJvmInASmallContainer() {
    assertThat(new StartHeap(100L << 20).options(List.of(), List.of()))
        .containsExactly("-Xms100m", "-XX:+AlwaysPreTouch");
  }

  @Test
  void asksNothingOfAJvmThatCannotTouchItsHeap() {
    assertThat(StartHeap.NONE.options(List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xms1g",
        "-Xmx64m",
        "-Xmn16m",
        "-XX:InitialHeapSize=64m",
        "-XX:MaxHeapSize=64m",
        "-XX:SoftMaxHeapSize=64m",
        "-XX:MaxRAMPercentage=10.0",
        "-XX:MaxRAM=1g",
        "-XX:NewSize=400m",
        "-XX:-AlwaysPreTouch",
        "-XX:+AlwaysPreTouch",
        "-XX:+AggressiveHeap",
        "-XX:Flags=.hotspotrc",
        "-XX:VMOptionsFile=opts",
        "@opts"
      })
  void leavesTheHeapAloneWhereAnOptionSpeaksOfIt(String option) {
    assertThat(LARGE.options(List.of("-Da=b", option), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseSerialGC",
        "-XX:+HeapDumpOnOutOfMemoryError",
        "-XX:HeapDumpPath=/tmp",
        "-Dxms=-Xms1g",
        "-Xss2m",
        "-XX:MaxMetaspaceSize=64m"
      })
  void touchesTheHeapWhereOptionsAreAboutSomethingElse(String option) {
    assertThat(LARGE.options(List.of(option), List.of())).isNotEmpty();
  }

  @Test
  void respectsWhatTheEnvironmentSaysToEveryJvm() {
    assertThat(LARGE.options(List.of(), List.of("-Da=b   -Xmx64m"))).isEmpty();
    assertThat(LARGE.options(List.of(), List.of("", "-Da=b"))).isNotEmpty();
  }
}
