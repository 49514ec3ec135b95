package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Mode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a fork may be silent before it is taken for one that never ends. A fork reports the
 * start and end of every round, so a slow one is not killed as long as it makes progress.
 *
 * @param fixed the limit that the command names; {@code null} to derive it from the fork's settings
 */
public record ForkLimit(@Nullable Duration fixed) {

  /** Derived from the settings: a minute plus ten times the planned time of the fork. */
  public static final ForkLimit DERIVED = new ForkLimit(null);

  private static final int FACTOR = 10;
  private static final Duration BASE = Duration.ofMinutes(1);

  /** The limit for a fork with these settings. */
  Duration of(BenchmarkSettings settings) {
    return fixed != null ? fixed : planned(settings).multipliedBy(FACTOR).plus(BASE);
  }

  /**
   * Time that the rounds of a fork take by themselves. How long a single shot takes is unknown; the
   * round time is used in its place.
   */
  static Duration planned(BenchmarkSettings settings) {
    Duration rounds = settings.roundTime().multipliedBy(settings.rounds());
    return settings.mode() == Mode.SINGLE_SHOT
        ? rounds
        : rounds.plus(settings.warmupTime().multipliedBy(settings.warmupRounds()));
  }
}
