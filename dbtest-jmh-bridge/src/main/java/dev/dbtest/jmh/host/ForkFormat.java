package dev.dbtest.jmh.host;

import dev.dbtest.link.host.HostMessage;
import dev.dbtest.link.host.HostMessage.Printed;
import dev.dbtest.link.host.HostMessage.RoundMeasured;
import dev.dbtest.link.host.HostMessage.RoundStarted;
import dev.dbtest.model.Round;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Follows one fork: passes on its progress, and keeps its warm-up rounds and its last words. Called
 * by JMH's threads, one at a time for rounds and from several for text.
 */
final class ForkFormat extends QuietFormat {

  private static final int KEPT_BYTES = 128 << 10;

  /** What the JVM prints of an exception that nobody caught, cut where it gets long. */
  private static final Pattern LOST_THREAD =
      Pattern.compile("(?m)^Exception in thread \"([^\"\\n]*)\" (.{1,300})");

  private final Consumer<HostMessage> front;
  private final Runnable onStart;
  private final boolean liveOutput;
  private final CapturedText output = new CapturedText(KEPT_BYTES);
  private final CapturedText jmhText = new CapturedText(KEPT_BYTES);
  private final List<Round> warmup = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean started;

  /**
   * Follows a fork.
   *
   * @param front receives its progress
   * @param onStart is called once when the fork has begun its first round
   * @param liveOutput whether its output is passed on at once
   */
  ForkFormat(Consumer<HostMessage> front, Runnable onStart, boolean liveOutput) {
    this.front = front;
    this.onStart = onStart;
    this.liveOutput = liveOutput;
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int number) {
    synchronized (this) {
      if (!started) {
        started = true;
        onStart.run();
      }
    }
    front.accept(new RoundStarted(isWarmup(params), number, params.getCount()));
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int number, IterationResult result) {
    Round round = MeasuredFork.round(result);
    if (isWarmup(params)) {
      synchronized (this) {
        warmup.add(round);
      }
    }
    front.accept(new RoundMeasured(isWarmup(params), number, round));
  }

  /** Takes what JMH prints about the fork; it has no events for failures. */
  @Override
  public void print(String text) {
    byte[] bytes = text.getBytes(Charset.defaultCharset());
    jmhText.write(bytes, 0, bytes.length);
    note(text);
  }

  @Override
  public void println(String text) {
    print(text + "\n");
  }

  /** What the JVM of the fork, or a process it started, writes to its own streams. */
  @Override
  public void write(int b) {
    output.write(b);
  }

  @Override
  public void write(byte[] bytes) {
    printed(false, bytes, 0, bytes.length);
  }

  /** What the code under test prints. */
  void printed(boolean stderr, byte[] bytes, int offset, int length) {
    output.write(bytes, offset, length);
    if (liveOutput) {
      front.accept(
          new Printed(stderr, new String(bytes, offset, length, Charset.defaultCharset())));
    }
  }

  /** Warm-up rounds so far. */
  synchronized List<Round> warmup() {
    return List.copyOf(warmup);
  }

  /** What the reader should know about the fork. */
  synchronized List<String> notes() {
    noteLostThread();
    return List.copyOf(notes);
  }

  /** What the fork printed, shortened in the middle. */
  String output() {
    return output.text();
  }

  /** What JMH printed about the fork, shortened in the middle. */
  String jmhText() {
    return jmhText.text();
  }

  /** JMH does not look at threads that a benchmark starts; the JVM says how they ended. */
  private void noteLostThread() {
    Matcher lost = LOST_THREAD.matcher(output.text());
    if (lost.find()) {
      notes.add(
          "lost its thread \""
              + lost.group(1)
              + "\" to an exception, so part of what it measures may not have run: "
              + lost.group(2)
              + ".");
    }
  }

  private synchronized void note(String text) {
    if (text.contains("stray running threads")) {
      notes.add(
          "leaves threads running, so each fork waits for them; end them in a tear-down method.");
    }
    if (text.contains("benchmark timed out, interrupted")) {
      notes.add("did not end a round by itself and was interrupted, so its score counts the wait.");
    }
  }

  private static boolean isWarmup(IterationParams params) {
    return params.getType() == IterationType.WARMUP;
  }
}
