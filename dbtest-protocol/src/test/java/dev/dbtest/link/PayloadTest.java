package dev.dbtest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void everyFieldComesBackAsItWent() {
    PayloadReader reader =
        read(
            new PayloadWriter()
                .flag(true)
                .integer(Integer.MIN_VALUE)
                .number(Long.MAX_VALUE)
                .decimal(-0.0)
                .text("naïve \uD83D\uDE00 \u0000 end")
                .optionalText(null)
                .optionalText("")
                .constant(Status.FLAKY)
                .duration(Duration.ofNanos(-5))
                .instant(Instant.parse("2026-11-23T08:00:00.123456789Z"))
                .texts(List.of("a", "", "b")));

    assertThat(reader.flag()).isTrue();
    assertThat(reader.integer()).isEqualTo(Integer.MIN_VALUE);
    assertThat(reader.number()).isEqualTo(Long.MAX_VALUE);
    assertThat(Double.doubleToRawLongBits(reader.decimal()))
        .isEqualTo(Double.doubleToRawLongBits(-0.0));
    assertThat(reader.text()).isEqualTo("naïve \uD83D\uDE00 \u0000 end");
    assertThat(reader.optionalText()).isNull();
    assertThat(reader.optionalText()).isEmpty();
    assertThat(reader.constant(Status.class)).isEqualTo(Status.FLAKY);
    assertThat(reader.duration()).isEqualTo(Duration.ofNanos(-5));
    assertThat(reader.instant()).isEqualTo(Instant.parse("2026-11-23T08:00:00.123456789Z"));
    assertThat(reader.texts()).containsExactly("a", "", "b");
  }

  @Test
  void whatMayBeMissingComesBackAsItWent() {
    PayloadReader reader =
        read(
            new PayloadWriter()
                .optionalInteger(null)
                .optionalInteger(7)
                .optionalDecimal(null)
                .optionalDecimal(0.5)
                .optionalConstant(null)
                .optionalConstant(Status.FLAKY)
                .optionalDuration(null)
                .optionalDuration(Duration.ZERO));

    assertThat(reader.optionalInteger()).isNull();
    assertThat(reader.optionalInteger()).isEqualTo(7);
    assertThat(reader.optionalDecimal()).isNull();
    assertThat(reader.optionalDecimal()).isEqualTo(0.5);
    assertThat(reader.optionalConstant(Status.class)).isNull();
    assertThat(reader.optionalConstant(Status.class)).isEqualTo(Status.FLAKY);
    assertThat(reader.optionalDuration()).isNull();
    assertThat(reader.optionalDuration()).isEqualTo(Duration.ZERO);
  }

  @Test
  void anUnpairedSurrogateDoesNotBreakTheText() {
    assertThat(read(new PayloadWriter().text("a\uD800b")).text()).isEqualTo("a?b");
  }

  @Test
  void aLengthBeyondThePayloadIsRefusedBeforeAnythingIsAllocated() {
    PayloadReader reader = read(new PayloadWriter().integer(Integer.MAX_VALUE));

    assertThatThrownBy(reader::text)
        .isInstanceOf(MalformedFrameException.class)
        .hasMessage("a field needs 2147483647 bytes, and 0 are left");
  }

  @Test
  void aNegativeLengthIsRefused() {
    PayloadReader reader = read(new PayloadWriter().integer(-1));

    assertThatThrownBy(reader::texts).isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void aListThatClaimsMoreThanIsLeftIsRefusedBeforeAnythingIsAllocated() {
    PayloadReader reader = read(new PayloadWriter().integer(9).integer(0).integer(0));

    assertThatThrownBy(reader::size)
        .isInstanceOf(MalformedFrameException.class)
        .hasMessage("a list claims 9 elements, and 8 bytes are left");
  }

  @Test
  void anInstantThatThereIsNotIsRefused() {
    for (PayloadWriter writer :
        List.of(
            new PayloadWriter().number(Long.MAX_VALUE).integer(0),
            new PayloadWriter().number(Long.MIN_VALUE).integer(0),
            new PayloadWriter().number(0).integer(-1),
            new PayloadWriter().number(0).integer(1_000_000_000))) {
      assertThatThrownBy(() -> read(writer).instant())
          .isInstanceOf(MalformedFrameException.class)
          .hasMessageStartingWith("there is no instant of ");
    }
    assertThat(read(new PayloadWriter().instant(Instant.MIN)).instant()).isEqualTo(Instant.MIN);
    assertThat(read(new PayloadWriter().instant(Instant.MAX)).instant()).isEqualTo(Instant.MAX);
  }

  @Test
  void aConstantThatDoesNotExistIsNamed() {
    PayloadReader reader = read(new PayloadWriter().text("GREENISH"));

    assertThatThrownBy(() -> reader.constant(Status.class))
        .isInstanceOf(MalformedFrameException.class)
        .hasMessage("no Status is called GREENISH");
  }

  private static PayloadReader read(PayloadWriter writer) {
    return new PayloadReader(writer.toBytes());
  }
}
