package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import org.junit.jupiter.api.Test;

class TraceTextTest {

  private static final String TRACE =
      """
      <failure>

      p.Group$Odd: cannot travel
      in two lines
      \tat p.Group.m(Group.java:17)
      \tat app//p.jmh_generated.Group_m_jmhTest.m_avgt_jmhStub(Group_m_jmhTest.java:221)
      \tat java.base/java.lang.Thread.run(Thread.java:840)
      \tat p.Group$$Lambda$14/0x0001.run(Unknown Source)
      Caused by: java.io.IOException: deep
      \tat p.Group.read(Group.java:30)

      """;

  @Test
  void readsTypeMessageAndFrames() {
    Failure failure = TraceText.firstFailure(TRACE).orElseThrow();

    assertThat(failure.type()).isEqualTo("p.Group$Odd");
    assertThat(failure.message()).isEqualTo("cannot travel\nin two lines");
    assertThat(failure.frames())
        .extracting(Failure.Frame::text)
        .containsExactly(
            "p.Group.m(Group.java:17)",
            "p.jmh_generated.Group_m_jmhTest.m_avgt_jmhStub(Group_m_jmhTest.java:221)",
            "java.lang.Thread.run(Thread.java:840)",
            "p.Group$$Lambda$14/0x0001.run(Unknown Source)");
  }

  @Test
  void tellsTheUsersFramesFromTheMachinery() {
    Failure failure = TraceText.firstFailure(TRACE).orElseThrow();

    assertThat(failure.frames())
        .extracting(Failure.Frame::user)
        .containsExactly(true, false, false, true);
  }

  @Test
  void keepsTheCausesInTheTrace() {
    assertThat(TraceText.firstFailure(TRACE).orElseThrow().trace())
        .contains("Caused by: java.io.IOException: deep");
  }

  @Test
  void seesASetUpByTheGeneratedMethodThatCallsIt() {
    Failure failure =
        TraceText.firstFailure(
                """
                java.lang.IllegalArgumentException
                \tat p.Group.open(Group.java:5)
                \tat p.jmh_generated.Group_m_jmhTest._jmh_tryInit_f_group0_G(Group_m_jmhTest.java:9)
                """)
            .orElseThrow();

    assertThat(failure.phase()).isEqualTo(Failure.Phase.SUITE_SETUP);
    assertThat(failure.message()).isEmpty();
  }

  @Test
  void findsNothingInTextWithoutATrace() {
    assertThat(TraceText.firstFailure("# Fork: 1 of 1\nsome.words and more\n")).isEmpty();
  }
}
