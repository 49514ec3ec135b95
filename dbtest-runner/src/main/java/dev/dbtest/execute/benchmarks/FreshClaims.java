package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.PairedForks;
import dev.dbtest.comparison.SameCode;
import dev.dbtest.gate.Gate;
import dev.dbtest.gate.Measured;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.stats.Alarm;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.LimitAlarm;
import dev.dbtest.stats.LimitConfirmation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first forks of a run claim, with the fresh forks that are to confirm it. All claims are
 * decided together, since their number decides how sure each of them must be.
 */
final class FreshClaims {

  private final Sufficiency sufficiency;
  private final List<Claim> untried = new ArrayList<>();
  private final List<Claim> differences = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<Claim> limits = new ArrayList<>();
  private final List<LimitAlarm> limitAlarms = new ArrayList<>();

  FreshClaims(Sufficiency sufficiency) {
    this.sufficiency = sufficiency;
  }

  /** Adds the claim that a member differs from its reference. */
  void add(SetRun set, CaseRun member) {
    CaseRun reference = set.referenceOf(member).orElse(null);
    Comparison comparison = sufficiency.comparison(set, member).orElse(null);
    if (reference == null || comparison == null) {
      return;
    }
    Claim claim = new Claim(set, member, reference);
    PairedForks pairs =
        PairedForks.of(reference.fresh(), fresh(reference), member.fresh(), fresh(member));
    if (pairs.blocks() == 0) {
      untried.add(claim);
      return;
    }
    boolean same = SameCode.in(member.planned().id(), reference.planned().id());
    differences.add(claim);
    alarms.add(
        Alarm.of(
            comparison.verdict(),
            sufficiency.gate(),
            same ? Alarm.SAME_CODE : Alarm.DIFFERENT_CODE,
            pairs.reference(),
            pairs.variant()));
  }

  /** Adds the claim that a member exceeds a gate. */
  void add(SetRun set, CaseRun member, Gate gate) {
    CaseRun reference = gate.needsReference() ? set.referenceOf(member).orElse(null) : null;
    Claim claim = new Claim(set, member, reference);
    LimitAlarm alarm =
        member.fresh().isEmpty()
            ? null
            : sufficiency
                .alarm(gate, reference == null ? null : measured(reference), measured(member))
                .orElse(null);
    if (alarm == null) {
      untried.add(claim);
    } else {
      limits.add(claim);
      limitAlarms.add(alarm);
    }
  }

  /** The cases that need another fresh fork, by their sets. */
  Map<SetRun, Set<CaseRun>> open() {
    List<Claim> open = new ArrayList<>(untried);
    List<Confirmation> answers = sufficiency.confirm(alarms);
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).agreement().isOpen()) {
        open.add(differences.get(i));
      }
    }
    List<LimitConfirmation> ofLimits = sufficiency.confirmLimits(limitAlarms);
    for (int i = 0; i < ofLimits.size(); i++) {
      if (ofLimits.get(i).agreement().isOpen()) {
        open.add(limits.get(i));
      }
    }
    Map<SetRun, Set<CaseRun>> members = new LinkedHashMap<>();
    for (Claim claim : open) {
      Set<CaseRun> ofSet = members.computeIfAbsent(claim.set, set -> new LinkedHashSet<>());
      if (claim.reference != null) {
        ofSet.add(claim.reference);
      }
      ofSet.add(claim.member);
    }
    return members;
  }

  private static Measured measured(CaseRun run) {
    return new Measured(run.fresh(), fresh(run));
  }

  private static BenchmarkSettings fresh(CaseRun run) {
    return ConfirmationStage.longer(run.planned().settings());
  }

  private record Claim(SetRun set, CaseRun member, @Nullable CaseRun reference) {}
}
