package dev.dbtest.shard.merge;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.merge.Finding.Kind;
import dev.dbtest.shard.records.ShardRecord;
import dev.dbtest.shard.records.ShardRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one run of records. It is whole only if every shard of the plan has a complete record, with
 * a result for all that the plan gave it and for nothing else.
 */
public final class Merge {

  private static final int NAMED = 3;

  private final ShardRecords found;
  private final ShardRecord first;
  private final List<ShardAttempts> attempts = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final List<Problem> unsteady = new ArrayList<>();
  private final List<TestResult> tests = new ArrayList<>();
  private final List<BenchmarkResult> benchmarks = new ArrayList<>();

  private Merge(ShardRecords found) {
    this.found = found;
    this.first = wholePlan(found.records());
    int total = first.head().shard().total();
    for (int number = 1; number <= total; number++) {
      attempts.add(ShardAttempts.of(new Shard(number, total), found.records()));
    }
  }

  /**
   * Puts records together.
   *
   * @param found the records; at least one
   */
  public static MergeAnswer of(ShardRecords found) {
    Optional<NotTogether> differing =
        Belonging.check(found.records()).or(() -> ReplicaCheck.of(found.records()));
    return differing.isPresent() ? differing.get() : new Merge(found).merged();
  }

  /** A record that broke off early may have only the beginning of the plan. */
  private static ShardRecord wholePlan(List<ShardRecord> records) {
    ShardRecord best = records.get(0);
    for (ShardRecord record : records) {
      best = record.units().size() > best.units().size() ? record : best;
    }
    return best;
  }

  private MergedRun merged() {
    Instant end = end();
    attempts.forEach(each -> parts.add(new Part(each, end)));
    QueueShares queue = new QueueShares(parts, end);
    for (int i = 0; i < first.units().size(); i++) {
      if (first.units().get(i).isPiece()) {
        i = takePieces(i, queue);
      } else {
        take(first.units().get(i), first.shards().get(i), queue);
      }
    }
    for (int i = 0; i < attempts.size(); i++) {
      lost(attempts.get(i), parts.get(i));
      twice(attempts.get(i));
      brokenOff(attempts.get(i));
      holes(attempts.get(i), parts.get(i));
    }
    findings.addAll(queue.findings());
    strangers();
    unreadable();
    Optional<Problem> machines =
        first.head().replicated()
            ? MachinesReplicated.remark(counting())
            : MachinesMeasured.remark(counting());
    machines.ifPresent(remarks::add);
    Commands.remark(counting()).ifPresent(remarks::add);
    RunResult run = run();
    return new MergedRun(
        run, findings, attempts.size(), counting().size(), unsteady, commit(), judging());
  }

  /**
   * Puts the pieces of a class together again, its tests in the order in which one machine would
   * have run them.
   *
   * @param from where its first piece is
   * @return where its last one is
   */
  private int takePieces(int from, QueueShares queue) {
    record Placed(ShardUnit unit, PlannedTestCase test, int shard) {}

    String className = first.units().get(from).className();
    List<Placed> tests = new ArrayList<>();
    int last = from;
    for (int i = from; i < first.units().size(); i++) {
      ShardUnit unit = first.units().get(i);
      if (!unit.isPiece() || !unit.className().equals(className)) {
        break;
      }
      int shard = first.shards().get(i);
      unit.tests().forEach(test -> tests.add(new Placed(unit.only(test), test, shard)));
      last = i;
    }
    tests.sort(Comparator.comparingInt(placed -> placed.test().place()));
    tests.forEach(placed -> take(placed.unit(), placed.shard(), queue));
    for (Placed placed : tests) {
      if (placed.unit().piece() == 1) {
        takeOthers(placed.unit(), placed.shard(), queue);
      }
    }
    return last;
  }

  private void takeOthers(ShardUnit unit, int shard, QueueShares queue) {
    if (ShardPlan.item(shard) > 0) {
      queue.takeOthers(unit, ShardPlan.item(shard), tests);
    } else {
      parts.get(shard - 1).takeOthers(unit, tests);
    }
  }

  private void take(ShardUnit unit, int shard, QueueShares queue) {
    if (shard == ShardPlan.EVERY) {
      benchmarks.addAll(Replicas.merged(parts.stream().map(part -> part.replicas(unit)).toList()));
    } else if (ShardPlan.item(shard) > 0) {
      queue.take(unit, ShardPlan.item(shard), tests);
    } else {
      parts.get(shard - 1).take(unit, tests, benchmarks);
    }
  }

  /** The records that count: of each shard the last complete one. */
  private List<ShardRecord> counting() {
    List<ShardRecord> counting = new ArrayList<>();
    for (ShardAttempts each : attempts) {
      ShardRecord complete = each.complete();
      if (complete != null) {
        counting.add(complete);
      }
    }
    return counting;
  }

  private @Nullable JsonObject judging() {
    List<ShardRecord> counting = counting();
    return counting.isEmpty() ? null : counting.get(0).end();
  }

  /** What is known of it is the same everywhere. */
  private String commit() {
    String known = "";
    for (ShardRecord record : found.records()) {
      known = known.isEmpty() ? record.head().commit() : known;
    }
    return known;
  }

  private void lost(ShardAttempts shard, Part part) {
    if (shard.complete() != null) {
      return;
    }
    String name = shard.shard().text() + " LOST";
    findings.add(
        Finding.of(
            Kind.LOST,
            name,
            why(shard) + " " + Words.notRun(part.lostTests(), part.lostBenchmarks()) + ".",
            "Run it again with --shard %d/%d, and merge again."
                .formatted(shard.shard().number(), shard.shard().total())));
  }

  private String why(ShardAttempts shard) {
    ShardRecord last = shard.last();
    if (last == null) {
      boolean damaged = found.unreadable().stream().anyMatch(file -> file.isOf(shard.shard()));
      return damaged ? "its record cannot be read." : "there is no record of it.";
    }
    int results = last.run().tests().size() + last.run().benchmarks().size();
    String place = last.running().isEmpty() ? "" : ", while " + last.running() + " was running";
    return last.end() == null
        ? "its record breaks off after " + Words.count(results, "result") + place + "."
        : "it was interrupted" + place + ".";
  }

  private void twice(ShardAttempts shard) {
    List<ShardRecord> twice = shard.simultaneous();
    if (twice.isEmpty()) {
      return;
    }
    String files = Words.some(twice.stream().map(Merge::name).toList(), NAMED);
    if (shard.shard().total() == 1) {
      findings.add(
          Finding.of(
              Kind.DUPLICATE,
              "every shard ran everything",
              Words.count(twice.size(), "machine")
                  + " ran the whole plan each, so that none saw which part was its own ("
                  + files
                  + ").",
              "Give each --shard 1/%d, --shard 2/%d and so on, or --shard auto."
                  .formatted(twice.size(), twice.size())));
      return;
    }
    findings.add(
        Finding.of(
            Kind.DUPLICATE,
            shard.shard().text() + " TWICE",
            "two machines ran it, and neither is a retry of the other (" + files + ").",
            "Give each machine a number of its own."));
  }

  /** That a machine went on with a shard that was complete, and did not come to an end. */
  private void brokenOff(ShardAttempts shard) {
    ShardRecord complete = shard.complete();
    if (complete == null) {
      return;
    }
    for (ShardRecord later : shard.after(complete)) {
      remarks.add(
          Problem.warning(
              shard.shard().text(),
              "attempt %d broke off (%s). Attempt %d is complete and counts, but for what failed in the later one."
                  .formatted(later.head().attempt(), name(later), complete.head().attempt()),
              ""));
    }
  }

  private static String name(ShardRecord record) {
    return String.valueOf(record.file().getFileName());
  }

  private void holes(ShardAttempts shard, Part part) {
    if (!part.holes().isEmpty()) {
      findings.add(
          Finding.of(
              Kind.HOLE,
              shard.shard().text() + " HAS A HOLE",
              "it ended without a result for " + Words.some(part.holes(), NAMED) + ".",
              "Run it again; if that does not help, please report it."));
    }
  }

  private void strangers() {
    int everywhere = 0;
    for (Part part : parts) {
      everywhere += part.strangers().isEmpty() ? 0 : 1;
    }
    boolean all = everywhere == parts.size() && everywhere > 1;
    if (all) {
      findings.add(
          Finding.of(
              Kind.STRANGER,
              "every shard ran everything",
              "each of the " + everywhere + " records has results of other shards.",
              "Give each machine --shard with a number of its own, and nothing else."));
    }
    for (int i = 0; i < parts.size() && !all; i++) {
      List<String> strangers = parts.get(i).strangers();
      if (!strangers.isEmpty()) {
        findings.add(
            Finding.of(
                Kind.STRANGER,
                attempts.get(i).shard().text() + " RAN OTHERS",
                "it has results that the plan gives to another shard or to none: "
                    + Words.some(strangers, NAMED)
                    + ".",
                "Run it again; if that does not help, please report it."));
      }
    }
  }

  /** A file that cannot be read does no harm where its shard has another, complete one. */
  private void unreadable() {
    for (ShardRecords.Unreadable file : found.unreadable()) {
      boolean replaced = false;
      for (ShardAttempts shard : attempts) {
        replaced |= shard.complete() != null && file.isOf(shard.shard());
      }
      Problem problem =
          new Problem(
              replaced ? Problem.Severity.WARNING : Problem.Severity.ERROR,
              String.valueOf(file.file().getFileName()),
              file.reason(),
              replaced ? "Another attempt at the same shard is complete, and counts." : "");
      remarks.add(problem);
    }
  }

  private RunResult run() {
    List<ShardRecord> counting = counting();
    RunResult some = (counting.isEmpty() ? first : counting.get(0)).run();
    Instant start = start();
    Duration wall = Duration.between(start, end());
    for (ShardRecord record : counting) {
      // Clocks of machines differ. None of them took longer than all together.
      Duration own = record.run().duration();
      wall = own.compareTo(wall) > 0 ? own : wall;
    }
    String runId = first.head().runId();
    return new RunResult(
        runId.isEmpty() ? some.runId() : runId,
        first.head().version(),
        first.head().command(),
        some.seed(),
        start,
        wall,
        false,
        environment(counting),
        problems(),
        tests,
        benchmarks);
  }

  private Instant start() {
    Instant start = first.run().started();
    for (ShardRecord record : found.records()) {
      Instant own = record.run().started();
      start = own.isBefore(start) ? own : start;
    }
    return start;
  }

  private Instant end() {
    Instant end = first.run().started();
    for (ShardRecord record : found.records()) {
      Instant own = record.run().started().plus(record.run().duration());
      end = own.isAfter(end) ? own : end;
      for (TestResult test : record.end() == null ? record.run().tests() : List.<TestResult>of()) {
        end = test.ended().isAfter(end) ? test.ended() : end;
      }
    }
    return end;
  }

  /** The findings first; what several shards found of the same classes is said once. */
  private List<Problem> problems() {
    Set<Problem> all = new LinkedHashSet<>();
    findings.forEach(finding -> all.add(finding.problem()));
    all.addAll(remarks);
    for (ShardAttempts each : attempts) {
      ShardRecord complete = each.complete();
      ShardRecord used = complete == null ? each.last() : complete;
      if (used != null) {
        all.addAll(problems(used));
        for (ShardRecord later : each.after(used)) {
          all.addAll(errors(later));
        }
        all.addAll(earlier(each, used, all));
      }
    }
    return List.copyOf(all);
  }

  /**
   * What was wrong with suites in earlier attempts and is no more. As with tests, it is a matter of
   * luck; what is wrong in a later attempt, which broke off, is the last that is known.
   */
  private List<Problem> earlier(ShardAttempts attempts, ShardRecord used, Set<Problem> known) {
    List<Problem> earlier = new ArrayList<>();
    for (ShardRecord record : attempts.before(used)) {
      for (Problem problem : errors(record)) {
        if (!known.contains(problem)) {
          earlier.add(
              Problem.warning(
                  problem.subject(),
                  "in an earlier attempt at " + attempts.shard().text() + ", " + problem.message(),
                  "It did not happen again; find out what it depends on."));
        }
      }
    }
    unsteady.addAll(earlier);
    return earlier;
  }

  private static List<Problem> errors(ShardRecord record) {
    return problems(record).stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }

  /** That a record breaks off is told as what became of its shard. */
  private static List<Problem> problems(ShardRecord record) {
    String file = record.file().toString();
    boolean whole = record.end() != null;
    return record.run().problems().stream()
        .filter(problem -> whole || !problem.subject().equals(file))
        .toList();
  }

  /** Facts that differ between machines are told for all of them. */
  private static Environment environment(List<ShardRecord> records) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (ShardRecord record : records) {
      record
          .run()
          .environment()
          .facts()
          .forEach(
              (name, value) ->
                  values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
    }
    Map<String, String> facts = new TreeMap<>();
    values.forEach((name, all) -> facts.put(name, String.join(" | ", all)));
    return new Environment(facts);
  }
}
