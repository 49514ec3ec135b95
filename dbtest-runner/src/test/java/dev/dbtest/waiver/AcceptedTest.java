package dev.dbtest.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedTest {

  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
  private static final List<Instant> RUNS = IntStream.range(0, 20).mapToObj(i -> at(i)).toList();
  private static final AcceptedChange CHANGE =
      new AcceptedChange("A#b[size=\u202e1]", at(10), 1.24, "checks its input");

  @TempDir private Path store;

  @Test
  void isTheSameAfterItWasStored() throws Exception {
    new AcceptedFile(store).put(List.of(CHANGE));

    assertThat(new AcceptedFile(store).read()).isEqualTo(new Accepted(List.of(CHANGE)));
  }

  @Test
  void takesAChangeOffTheList() throws Exception {
    AcceptedChange other = new AcceptedChange(CHANGE.name(), at(15), 1.1, "x");
    new AcceptedFile(store).put(List.of(CHANGE, other));
    new AcceptedFile(store).release(List.of(CHANGE));

    assertThat(new AcceptedFile(store).read().changes()).containsExactly(other);
  }

  @Test
  void knowsAChangeAgainWhosePlaceMovedByTwoRuns() {
    assertThat(of(8, 1.2)).isEqualTo(CHANGE);
    assertThat(of(12, 1.2)).isEqualTo(CHANGE);
  }

  @Test
  void doesNotAcceptTheNextChange() {
    assertThat(of(13, 1.2)).isNull();
    assertThat(of(7, 1.2)).isNull();
  }

  @Test
  void doesNotAcceptAChangeInTheOtherDirection() {
    assertThat(of(10, 0.8)).isNull();
  }

  @Test
  void namesLineAndRuleOfWhatItCannotRead() throws Exception {
    Files.writeString(
        store.resolve("accepted.txt"),
        "dbtest/accepted/1\n\ncase A#b\nat yesterday\nratio 1\nreason r\n");

    assertThatExceptionOfType(UnreadableWaiverException.class)
        .isThrownBy(() -> new AcceptedFile(store).read())
        .withMessage(
            store.resolve("accepted.txt")
                + ", line 3: 'yesterday' is no time; one is like 2026-11-01T09:00:00Z.");
  }

  private static @Nullable AcceptedChange of(int run, double ratio) {
    return new Accepted(List.of(CHANGE)).of(CHANGE.name(), at(run), ratio, RUNS);
  }

  private static Instant at(int run) {
    return FIRST.plus(Duration.ofHours(run));
  }
}
