package dev.dbtest.shard;

import java.util.Map;
import java.util.Optional;

/**
 * Which part of a run this machine has, and who says so.
 *
 * @param shard the part
 * @param said what says so, such as {@code --shard 3/8}, or variables with their values
 * @param system name of the system that this process runs under; empty if unknown
 * @param attempt the attempt at this part, if the system says
 * @param runId what all parts of the run have in common, and no other run has; empty if unknown
 * @param commit the commit that is built; empty if unknown
 */
public record ShardSource(
    Shard shard,
    String said,
    String system,
    Optional<Integer> attempt,
    String runId,
    String commit) {

  private static final String AUTO = "auto";

  /**
   * Reads the value of {@code --shard}.
   *
   * @param text such as {@code 3/8}, or {@code auto}
   * @param environment variables of the process, which say the rest
   * @throws UnusableShardException if there is no such part, or nothing says which
   */
  public static ShardSource of(String text, Map<String, String> environment)
      throws UnusableShardException {
    Optional<ShardSystem> system = ShardSystem.in(environment);
    if (!text.equals(AUTO)) {
      return of(explicit(text), "--shard " + text, system, environment);
    }
    if (system.isEmpty()) {
      throw new UnusableShardException(
          "--shard auto: no variable of a CI system or cluster says which part this machine has",
          "Set DBTEST_SHARD_INDEX (from 0) and DBTEST_SHARD_TOTAL, or say --shard 1/4, --shard 2/4"
              + " and so on.");
    }
    if (system.get().index().isEmpty()) {
      throw new UnusableShardException(
          "--shard auto: " + system.get().title() + " tells no job its number in a variable",
          "Pass it on: --shard ${{ matrix.shard }}/4.");
    }
    return of(
        asked(system.get(), environment), said(system.get(), environment), system, environment);
  }

  /** The only part of a run that is not shared. */
  public static ShardSource whole(Map<String, String> environment) {
    return of(new Shard(1, 1), "no --shard", ShardSystem.in(environment), environment);
  }

  /** The same with the commit that was built, if it is known; what runs is of no other. */
  public ShardSource at(String built) {
    return built.isEmpty() ? this : new ShardSource(shard, said, system, attempt, runId, built);
  }

  private static ShardSource of(
      Shard shard, String said, Optional<ShardSystem> system, Map<String, String> environment) {
    return new ShardSource(
        shard,
        said,
        system.map(ShardSystem::title).orElse(""),
        first(
            ShardSystem.OWN.attemptIn(environment), system.flatMap(s -> s.attemptIn(environment))),
        text(ShardSystem.OWN.runIdIn(environment), system.map(s -> s.runIdIn(environment))),
        text(ShardSystem.OWN.commitIn(environment), system.map(s -> s.commitIn(environment))));
  }

  private static Optional<Integer> first(Optional<Integer> own, Optional<Integer> other) {
    return own.isPresent() ? own : other;
  }

  private static String text(String own, Optional<String> other) {
    return own.isEmpty() ? other.orElse("") : own;
  }

  private static Shard explicit(String text) throws UnusableShardException {
    int slash = text.indexOf('/');
    try {
      if (slash > 0) {
        int number = Integer.parseInt(text.substring(0, slash));
        int total = Integer.parseInt(text.substring(slash + 1));
        return new Shard(number, total);
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with the rule.
    }
    throw new UnusableShardException(
        "--shard '"
            + text
            + "': it takes NUMBER/TOTAL, such as 3/8, with a number from 1 to the total, or auto",
        "The first of 8 machines has --shard 1/8, the last one --shard 8/8.");
  }

  private static Shard asked(ShardSystem system, Map<String, String> environment)
      throws UnusableShardException {
    int index = number(system, system.index(), environment);
    int total = number(system, system.total(), environment);
    int base = system.base();
    if (!system.least().isEmpty()) {
      base =
          environment.containsKey(system.least())
              ? number(system, system.least(), environment)
              : base;
      if (base < 0 || base > 1) {
        throw wrong(
            system,
            system.least() + "=" + base,
            "indices have to be 0 to n-1 or 1 to n, without gaps");
      }
    }
    if (total < 1 || total > Shard.MOST) {
      throw wrong(system, system.total() + "=" + total, "there has to be at least one shard");
    }
    if (index < base || index - base >= total) {
      throw wrong(
          system,
          system.index() + "=" + index,
          "with "
              + system.total()
              + "="
              + total
              + " it has to be from "
              + base
              + " to "
              + (base + total - 1));
    }
    return new Shard(index - base + 1, total);
  }

  private static int number(ShardSystem system, String variable, Map<String, String> environment)
      throws UnusableShardException {
    String text = environment.getOrDefault(variable, "");
    if (text.isEmpty()) {
      throw wrong(system, variable + " is not set", "without it nobody knows which part is meant");
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong(system, variable + "=" + text, "it has to be a whole number");
    }
  }

  private static UnusableShardException wrong(ShardSystem system, String what, String rule) {
    return new UnusableShardException(
        "--shard auto, by " + system.title() + ": " + what + "; " + rule,
        "Mend the job, or say --shard 1/4, --shard 2/4 and so on.");
  }

  private static String said(ShardSystem system, Map<String, String> environment) {
    return system.index()
        + "="
        + environment.get(system.index())
        + " and "
        + system.total()
        + "="
        + environment.get(system.total())
        + (system == ShardSystem.OWN ? "" : " of " + system.title());
  }
}
