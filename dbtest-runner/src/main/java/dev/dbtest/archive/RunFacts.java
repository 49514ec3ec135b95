package dev.dbtest.archive;

import dev.dbtest.model.Environment;
import dev.dbtest.model.RunResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What is kept of a run apart from its cases.
 *
 * @param runId its name
 * @param version version of dbtest that made it
 * @param command the command line, without what was given to tests as values
 * @param ran what was asked for: {@code unit}, {@code integration}, {@code bench} or {@code all}
 * @param seed seed of every random choice
 * @param started when it began
 * @param duration how long it took
 * @param interrupted whether somebody ended it before its plan was done
 * @param environment where it ran
 * @param revision what it was built from
 * @param tests how its tests ended
 * @param benchmarks how its benchmarks ended
 * @param quarantined how many of the tests that failed or ended in an error turned it not red
 */
public record RunFacts(
    String runId,
    String version,
    String command,
    String ran,
    long seed,
    Instant started,
    Duration duration,
    boolean interrupted,
    Environment environment,
    Revision revision,
    Totals tests,
    Totals benchmarks,
    int quarantined) {

  /** What a machine is known by. Its name is not among them: machines of CI are new each time. */
  private static final List<String> OF_MACHINE = List.of("cpu", "cores", "arch", "memory");

  /** What is known of a run that was not stored here. */
  public static RunFacts of(RunResult run, String branch) {
    return new RunFacts(
        run.runId(),
        run.version(),
        run.command(),
        "",
        run.seed(),
        run.started(),
        run.duration(),
        run.interrupted(),
        run.environment(),
        new Revision("", branch, false),
        Totals.of(run.tests().stream().map(test -> test.outcome().status()).toList()),
        Totals.of(run.benchmarks().stream().map(each -> each.outcome().status()).toList()),
        0);
  }

  /** A short name that runs on machines of the same kind share. */
  public String machine() {
    CRC32 sum = new CRC32();
    for (String name : OF_MACHINE) {
      sum.update((environment.fact(name) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits(sum.getValue(), 8).substring(0, 6);
  }

  /** The machine in words, such as {@code "Neoverse-N1, 4 cores, 16 GiB"}. */
  public String machineText() {
    List<String> parts = new ArrayList<>();
    for (String name : OF_MACHINE) {
      String fact = environment.facts().get(name);
      if (fact != null) {
        parts.add(name.equals("cores") ? fact + (fact.equals("1") ? " core" : " cores") : fact);
      }
    }
    return String.join(", ", parts);
  }

  /** Version of the Java that ran it. */
  public String jdk() {
    return environment.facts().getOrDefault("jdk", "");
  }
}
