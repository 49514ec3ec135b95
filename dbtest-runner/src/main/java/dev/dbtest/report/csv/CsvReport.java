package dev.dbtest.report.csv;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.TextReport;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.Compared;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Reason;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Tests and benchmarks as comma-separated values (RFC 4180, in UTF-8, with a line of names). The
 * columns only ever grow at the end. What does not apply to a case is empty.
 */
public final class CsvReport implements TextReport {

  /** A table with all columns. */
  public CsvReport() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String fileName() {
    return "report.csv";
  }

  /** The table as text. */
  @Override
  public String text(Summary summary) {
    CsvText to = new CsvText();
    for (Column column : Column.values()) {
      to.word(column.title());
    }
    to.endLine();
    Map<CaseId, String> messages = messages(summary);
    Map<CaseId, String> quarantine = quarantine(summary);
    for (TestResult test : summary.run().tests()) {
      to.word(test.kind().name().toLowerCase(Locale.ROOT));
      id(test.id(), to);
      to.text(test.displayName()).word(test.outcome().status().name());
      to.text(messages.getOrDefault(test.id(), ""));
      to.seconds(test.duration()).number(test.attempts().size());
      to.nothing(Column.MODE, Column.CPU_SHARE);
      to.text(quarantine.getOrDefault(test.id(), ""));
      to.endLine();
    }
    IdentityHashMap<BenchmarkResult, VariantSummary> variants = summary.variants();
    for (BenchmarkResult benchmark : summary.run().benchmarks()) {
      benchmark(benchmark, variants.get(benchmark), messages, to);
    }
    for (Problem problem : summary.redProblems()) {
      other("problem", problem.subject(), problem.text(), to);
    }
    for (Sentence sentence : summary.gates().brokenSentences()) {
      other("gate", "", sentence.text(), to);
    }
    return to.toString();
  }

  /** What turns the run red beside its cases. */
  private static void other(String kind, String subject, String message, CsvText to) {
    to.word(kind).text(subject).nothing(Column.METHOD, Column.NAME);
    to.word(Status.ERROR.name()).text(message);
    to.nothing(Column.SECONDS, Column.QUARANTINE).endLine();
  }

  private static Map<CaseId, String> messages(Summary summary) {
    Map<CaseId, String> messages = new HashMap<>();
    for (CaseFailure failure : summary.failures()) {
      messages.put(failure.id(), message(failure));
      failure.alike().forEach(id -> messages.put(id, message(failure)));
    }
    summary.quarantined().forEach(failure -> messages.put(failure.id(), message(failure)));
    summary.flaky().forEach(failure -> messages.put(failure.id(), message(failure)));
    for (Reason reason : summary.skipped()) {
      reason.cases().forEach(id -> messages.put(id, reason.reason()));
    }
    for (Reason reason : summary.notRun()) {
      reason.cases().forEach(id -> messages.put(id, reason.reason()));
    }
    return messages;
  }

  private static Map<CaseId, String> quarantine(Summary summary) {
    Map<CaseId, String> texts = new HashMap<>();
    for (List<CaseFailure> some :
        List.of(summary.quarantined(), summary.failures(), summary.flaky())) {
      for (CaseFailure failure : some) {
        texts.put(failure.id(), failure.quarantine());
      }
    }
    return texts;
  }

  private static String message(CaseFailure failure) {
    String message = failure.failure().message();
    return message.isEmpty() ? failure.failure().type() : message;
  }

  private static void id(CaseId id, CsvText to) {
    to.text(id.className()).text(id.method()).text(id.row().name());
  }

  private static void benchmark(
      BenchmarkResult result,
      @Nullable VariantSummary variant,
      Map<CaseId, String> messages,
      CsvText to) {
    to.word(CaseKind.BENCHMARK.name().toLowerCase(Locale.ROOT));
    id(result.id(), to);
    to.text(result.displayName()).word(result.outcome().status().name());
    to.text(messages.getOrDefault(result.id(), ""));
    to.nothing(Column.SECONDS, Column.ATTEMPTS);
    to.word(result.settings().mode().shortName());
    to.number(result.settings().threads()).number(result.forks().size());
    numbers(variant, to);
    comparison(variant, to);
    to.word(result.settings().clock().name());
    to.number(share(variant));
    to.nothing(Column.QUARANTINE, Column.QUARANTINE).endLine();
  }

  private static @Nullable Double share(@Nullable VariantSummary variant) {
    OptionalDouble share = variant == null ? OptionalDouble.empty() : variant.cpuShare();
    return share.isPresent() ? (Double) share.getAsDouble() : null;
  }

  private static void numbers(@Nullable VariantSummary variant, CsvText to) {
    if (variant == null || variant.statistics() == null) {
      to.nothing(Column.NANOS, Column.SETTLED);
      return;
    }
    ConfidenceInterval interval = variant.statistics().interval();
    to.number(variant.statistics().score());
    to.number(interval == null ? null : (Double) interval.lower());
    to.number(interval == null ? null : (Double) interval.upper());
    to.number(variant.percentile(50)).number(variant.percentile(95)).number(variant.percentile(99));
    to.number(variant.bytesPerOperation());
    to.word(variant.settling() == null ? "" : variant.settling().name());
  }

  private static void comparison(@Nullable VariantSummary variant, CsvText to) {
    Compared compared = variant == null ? null : variant.compared();
    if (variant == null || compared == null) {
      to.nothing(Column.REFERENCE, Column.VERDICT_SETTLED);
      return;
    }
    ConfidenceInterval interval = compared.interval();
    to.text(compared.reference().text()).number(compared.ratio());
    to.number(interval == null ? null : (Double) interval.lower());
    to.number(interval == null ? null : (Double) interval.upper());
    to.word(compared.isProvisional() ? "" : compared.verdict().name());
    to.word(variant.verdictSettling() == null ? "" : variant.verdictSettling().name());
  }
}
