package dev.dbtest.summary;

import dev.dbtest.gate.Gate;
import dev.dbtest.gate.GateJudge;
import dev.dbtest.gate.GateOutcome;
import dev.dbtest.gate.GateQuestion;
import dev.dbtest.gate.GateRules;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the gates of a run and has them judged. */
final class GateBuilder {
  private final SummaryOptions options;
  private final GateJudge judge;

  GateBuilder(SummaryOptions options, Statistics statistics) {
    this.options = options;
    this.judge = new GateJudge(statistics, options.plan());
  }

  GateSummary gates(List<BenchmarkResult> results, Map<CaseId, Compared> comparisons) {
    GateRules rules = options.gates();
    Map<CaseId, BenchmarkResult> measured = new LinkedHashMap<>();
    for (BenchmarkResult result : results) {
      // Fresh forks that confirm what broke a gate would have to be of all machines again.
      if (result.outcome().status() == Status.PASSED && !result.forkPlan().isReplicated()) {
        measured.putIfAbsent(result.id(), result);
      }
    }
    List<GateOutcome> outcomes = new ArrayList<>();
    List<GateQuestion> questions = new ArrayList<>();
    for (BenchmarkResult own : measured.values()) {
      Compared compared = comparisons.get(own.id());
      if (rules.regression() != null && compared != null) {
        outcomes.add(regression(own, compared, new Gate.Regression(rules.regression())));
      }
      BenchmarkResult reference = own.reference() == null ? null : measured.get(own.reference());
      for (Gate gate : Gate.of(own.limits(), reference != null, rules.allocation())) {
        questions.add(new GateQuestion(gate, own, reference));
      }
    }
    outcomes.addAll(judge.judge(questions));
    return new GateSummary(outcomes, unanswered(rules, measured.size(), outcomes));
  }

  private GateOutcome regression(BenchmarkResult own, Compared compared, Gate.Regression gate) {
    return judge.regression(
        own.id(),
        compared.reference(),
        gate,
        compared.comparison(),
        compared.confirmation(),
        own.forkPlan());
  }

  /** Gates that would pass only because there is no comparison. */
  private static List<String> unanswered(
      GateRules rules, int measured, List<GateOutcome> outcomes) {
    List<String> sentences = new ArrayList<>();
    if (measured == 0) {
      return sentences;
    }
    if (rules.regression() != null
        && outcomes.stream().noneMatch(outcome -> outcome.gate() instanceof Gate.Regression)) {
      sentences.add(
          "--fail-on regression has no answer, since no benchmark is compared with another");
    }
    if (rules.allocation() != null
        && outcomes.stream().noneMatch(outcome -> outcome.gate() instanceof Gate.Allocation)) {
      sentences.add(
          "--fail-on allocation has no answer, since no benchmark is compared with another");
    }
    return sentences;
  }
}
