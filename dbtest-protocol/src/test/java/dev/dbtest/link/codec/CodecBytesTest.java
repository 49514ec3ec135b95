package dev.dbtest.link.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Outcome;
import dev.dbtest.testing.Samples;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What codecs write is sealed: it is what it was, it is whole, and nothing else can be read. */
class CodecBytesTest {

  private static final int ROUNDS = 3_000;

  @Test
  void theBytesAreWhatTheyWere() {
    GoldenBytes bytes = new GoldenBytes();
    kinds().forEach(kind -> bytes.add(kind.name(), kind.bytes()));

    bytes.assertUnchanged(
        "link-codec.hex", "JournalHeader.FORMAT and, for Declared, the discovery cache's format");
  }

  @Test
  void everyComponentIsReadAsItWasWritten() {
    for (Kind<?> kind : kinds()) {
      Components.assertSame(kind.read(kind.bytes()), kind.sample());
    }
  }

  @Test
  void everyComponentOfASampleTells() {
    for (Kind<?> kind : kinds()) {
      // What JMH's own command line measures has none of these.
      Components.assertTelling(
          kind.sample(),
          "BenchmarkResult.baseline",
          "BenchmarkResult.limits",
          "BenchmarkResult.forkPlan",
          "BenchmarkResult.reference",
          "BenchmarkResult.confirmation");
    }
  }

  @Test
  void everyKindOfOutcomeHasASample() {
    Components.assertEachHasASample(Outcome.class, Samples.outcomes());
  }

  @Test
  void whateverTheBytesNothingElseIsThrown() {
    Random random = new Random(14);
    for (Kind<?> kind : kinds()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] bytes = round % 2 == 0 ? noise(random) : changed(kind.bytes(), random);
        try {
          kind.read(bytes);
        } catch (MalformedFrameException expected) {
          assertThat(expected).as(kind.name()).hasMessageNotContaining("null");
        }
      }
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      // Small numbers lead further.
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] &= (byte) (i % 4 == 3 ? 7 : 0);
      }
    }
    return bytes;
  }

  private static byte[] changed(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static List<Kind<?>> kinds() {
    List<Kind<?>> kinds = new ArrayList<>();
    kinds.add(new Kind<>("CaseId", Samples.caseId(), CaseIdCodec::write, CaseIdCodec::read));
    kinds.add(new Kind<>("Failure", Samples.failure(), FailureCodec::write, FailureCodec::read));
    for (Outcome outcome : Samples.outcomes()) {
      kinds.add(
          new Kind<>(
              outcome.getClass().getSimpleName(),
              outcome,
              OutcomeCodec::write,
              OutcomeCodec::read));
    }
    kinds.add(
        new Kind<>(
            "Attempts",
            List.of(Samples.attempt()),
            OutcomeCodec::writeAttempts,
            OutcomeCodec::readAttempts));
    kinds.add(
        new Kind<>(
            "CapturedOutput", Samples.output(), ResultCodec::writeOutput, ResultCodec::readOutput));
    kinds.add(
        new Kind<>(
            "CaseMetrics", Samples.metrics(), ResultCodec::writeMetrics, ResultCodec::readMetrics));
    kinds.add(
        new Kind<>("TestResult", Samples.testResult(), ResultCodec::write, ResultCodec::read));
    kinds.add(new Kind<>("Round", Samples.round(), ForkCodec::writeRound, ForkCodec::readRound));
    kinds.add(new Kind<>("Fork", Samples.fork(), ForkCodec::write, ForkCodec::read));
    kinds.add(
        new Kind<>(
            "BenchmarkSettings", Samples.settings(), SettingsCodec::write, SettingsCodec::read));
    kinds.add(
        new Kind<>("Declared", Samples.declared(), DeclaredCodec::write, DeclaredCodec::read));
    kinds.add(
        new Kind<>(
            "ListedBenchmark",
            Samples.listed(),
            ListedBenchmarkCodec::write,
            ListedBenchmarkCodec::read));
    kinds.add(
        new Kind<>(
            "BenchmarkResult",
            Samples.benchmarkResult(),
            BenchmarkResultCodec::write,
            BenchmarkResultCodec::read));
    kinds.add(new Kind<>("Problem", Samples.problem(), ProblemCodec::write, ProblemCodec::read));
    return kinds;
  }

  private record Kind<T>(
      String name,
      T sample,
      BiConsumer<PayloadWriter, T> writer,
      Function<PayloadReader, T> reader) {

    byte[] bytes() {
      PayloadWriter out = new PayloadWriter();
      writer.accept(out, sample);
      return out.toBytes();
    }

    T read(byte[] bytes) {
      return reader.apply(new PayloadReader(bytes));
    }
  }
}
