package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where the wall time of a run of {@code dbtest bench} went, in seconds.
 *
 * @param rounds planned time of all rounds and warm-up rounds
 * @param forks what forks took beyond their rounds
 * @param between time between forks
 * @param around from the start of the command to its first fork, and from its last fork to the end
 */
record CommandTimes(double rounds, double forks, double between, double around) {

  /**
   * Reads a report.
   *
   * @param wall time of the whole command
   */
  static CommandTimes of(Path report, Duration wall) throws IOException {
    JsonNode root = new ObjectMapper().readTree(report.toFile());
    double rounds = 0;
    double forks = 0;
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (JsonNode benchmark : root.path("benchmarks")) {
      JsonNode settings = benchmark.path("settings");
      double planned =
          settings.path("rounds").asDouble() * settings.path("roundTimeNanos").asDouble()
              + settings.path("warmupRounds").asDouble()
                  * settings.path("warmupTimeNanos").asDouble();
      for (JsonNode fork : benchmark.path("forks")) {
        Instant started = Instant.parse(fork.path("started").asText());
        Instant ended = started.plusNanos(fork.path("wallNanos").asLong());
        rounds += planned / 1e9;
        forks += fork.path("wallNanos").asDouble() / 1e9;
        first = started.isBefore(first) ? started : first;
        last = ended.isAfter(last) ? ended : last;
      }
    }
    double measuring = Duration.between(first, last).toNanos() / 1e9;
    return new CommandTimes(
        rounds, forks - rounds, measuring - forks, wall.toNanos() / 1e9 - measuring);
  }

  /** A sentence with the parts. */
  String text(int forkCount) {
    return ("rounds %.1f s, forks beyond their rounds %.1f s (%.3f s each), between forks %.1f s"
            + " (%.3f s each), before the first and after the last %.1f s")
        .formatted(rounds, forks, forks / forkCount, between, between / forkCount, around);
  }
}
