package dev.dbtest.link.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.FailureCodec;
import dev.dbtest.link.codec.OutcomeCodec;
import dev.dbtest.link.codec.ProblemCodec;
import dev.dbtest.link.codec.ResultCodec;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report from a worker to the front JVM. */
public sealed interface WorkerReport {

  /** The report as a frame. */
  Frame toFrame();

  /** Passes the report to the method for its kind. */
  void accept(Visitor visitor);

  /**
   * Reads a report.
   *
   * @throws MalformedFrameException if the frame is not a report
   */
  static WorkerReport of(Frame frame) {
    PayloadReader in = frame.reader();
    return switch (frame.type()) {
      case SuiteEntered.TYPE -> new SuiteEntered(in.integer(), in.constant(Failure.Phase.class));
      case RowsFound.TYPE -> new RowsFound(CaseRef.read(in), in.texts(), in.texts());
      case CaseEntered.TYPE ->
          new CaseEntered(CaseRef.read(in), in.integer(), in.constant(TestState.class));
      case CaseFinished.TYPE -> CaseFinished.read(in);
      case CaseAmended.TYPE ->
          new CaseAmended(
              CaseRef.read(in),
              in.flag() ? FailureCodec.read(in) : null,
              in.texts(),
              ResultCodec.readOutput(in));
      case CaseIsSlow.TYPE -> new CaseIsSlow(CaseRef.read(in), in.duration());
      case Printed.TYPE -> new Printed(CaseRef.read(in), in.flag(), in.text());
      case SuiteBroken.TYPE -> new SuiteBroken(in.integer(), FailureCodec.read(in));
      case SuiteFinished.TYPE -> new SuiteFinished(in.integer(), in.text(), in.text());
      case ProblemSeen.TYPE -> new ProblemSeen(ProblemCodec.read(in));
      case Exiting.TYPE -> new Exiting(CaseRef.read(in), FailureCodec.read(in));
      case Stuck.TYPE -> new Stuck(CaseRef.read(in), FailureCodec.read(in));
      case Done.TYPE -> new Done();
      case CaseAttempted.TYPE -> CaseAttempted.read(in);
      case SuiteSkipped.TYPE -> new SuiteSkipped(in.integer(), in.text());
      case RowFound.TYPE -> new RowFound(CaseRef.read(in), in.text(), in.text(), in.text());
      default -> throw new MalformedFrameException("no report has the number " + frame.type());
    };
  }

  /**
   * The suite itself, not one of its tests, does something: it is loaded, set up or torn down.
   *
   * @param suite number of the order
   * @param phase what
   */
  record SuiteEntered(int suite, Failure.Phase phase) implements WorkerReport {
    static final int TYPE = 1;

    @Override
    public Frame toFrame() {
      return frame(TYPE, new PayloadWriter().integer(suite).constant(phase));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.suiteEntered(this);
    }
  }

  /**
   * A parameterised test has these rows, and no others. Those that were found one by one are
   * repeated.
   *
   * @param test the test, with row 0
   * @param names how reports show each row, in order
   * @param identities what each row is known by in all runs; no two are the same
   */
  record RowsFound(CaseRef test, List<String> names, List<String> identities)
      implements WorkerReport {
    static final int TYPE = 2;

    /** Copies the lists. */
    public RowsFound {
      names = List.copyOf(names);
      identities = List.copyOf(identities);
      if (names.size() != identities.size()) {
        throw new MalformedFrameException(
            names.size() + " names and " + identities.size() + " identities of rows");
      }
    }

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(test);
      out.texts(names).texts(identities);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.rowsFound(this);
    }
  }

  /**
   * A test has one more row. Its rows are found one by one, while they run, until {@link RowsFound}
   * or a {@link CaseFinished} of row 0 says that there are no more.
   *
   * @param ref the test and the number of the row; with row 0 it says that there may be rows which
   *     nobody could foresee
   * @param key by what the row can be asked for: its number, or numbers with points between them,
   *     where rows stand in groups
   * @param name how reports show it
   * @param identity what it is known by in all runs; no other row of the test has it
   */
  record RowFound(CaseRef ref, String key, String name, String identity) implements WorkerReport {
    static final int TYPE = 16;

    @Override
    public Frame toFrame() {
      return frame(TYPE, write(ref).text(key).text(name).text(identity));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.rowFound(this);
    }
  }

  /**
   * An attempt entered a state. States that take no time because the suite has no code for them may
   * be left out; the receiver knows what lies between.
   *
   * @param ref which case
   * @param attempt number of the attempt
   * @param state {@link TestState#SETTING_UP}, {@link TestState#RUNNING}, or the verdict of the
   *     test's own code, after which it is torn down
   */
  record CaseEntered(CaseRef ref, int attempt, TestState state) implements WorkerReport {
    static final int TYPE = 3;

    @Override
    public Frame toFrame() {
      return frame(TYPE, write(ref).integer(attempt).constant(state));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caseEntered(this);
    }
  }

  /**
   * An attempt did not pass, and another one may follow. Sent so that it is not lost if the worker
   * dies during the next one.
   *
   * @param ref which case
   * @param attempt how it ended
   */
  record CaseAttempted(CaseRef ref, Attempt attempt) implements WorkerReport {
    static final int TYPE = 14;

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(ref);
      OutcomeCodec.writeAttempts(out, List.of(attempt));
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caseAttempted(this);
    }

    static CaseAttempted read(PayloadReader in) {
      CaseRef ref = CaseRef.read(in);
      List<Attempt> attempts = OutcomeCodec.readAttempts(in);
      if (attempts.size() != 1) {
        throw new MalformedFrameException("an attempt is reported as " + attempts.size());
      }
      return new CaseAttempted(ref, attempts.get(0));
    }
  }

  /**
   * All attempts at a case have been made.
   *
   * @param ref which case
   * @param mayChange whether threads of the test still run, so that a {@link CaseAmended} may
   *     follow until the suite is finished
   * @param attempts the attempts that this worker made, in order; never empty
   * @param started when the first of them began
   * @param duration time of all of them
   * @param output what they printed
   * @param metrics what the worker saw at the end
   */
  record CaseFinished(
      CaseRef ref,
      boolean mayChange,
      List<Attempt> attempts,
      Instant started,
      Duration duration,
      CapturedOutput output,
      CaseMetrics metrics)
      implements WorkerReport {
    static final int TYPE = 4;

    /** Copies the attempts. */
    public CaseFinished {
      attempts = List.copyOf(attempts);
    }

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(ref).flag(mayChange);
      OutcomeCodec.writeAttempts(out, attempts);
      out.instant(started).duration(duration);
      ResultCodec.writeOutput(out, output);
      ResultCodec.writeMetrics(out, metrics);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caseFinished(this);
    }

    static CaseFinished read(PayloadReader in) {
      return new CaseFinished(
          CaseRef.read(in),
          in.flag(),
          OutcomeCodec.readAttempts(in),
          in.instant(),
          in.duration(),
          ResultCodec.readOutput(in),
          ResultCodec.readMetrics(in));
    }
  }

  /**
   * A case that had finished did something after all.
   *
   * @param ref which case
   * @param failure why it did not pass after all; {@code null} if its outcome stays
   * @param leakedThreads threads that it left running
   * @param output what it printed after its end
   */
  record CaseAmended(
      CaseRef ref, @Nullable Failure failure, List<String> leakedThreads, CapturedOutput output)
      implements WorkerReport {
    static final int TYPE = 5;

    /** Copies the names. */
    public CaseAmended {
      leakedThreads = List.copyOf(leakedThreads);
    }

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(ref).flag(failure != null);
      if (failure != null) {
        FailureCodec.write(out, failure);
      }
      out.texts(leakedThreads);
      ResultCodec.writeOutput(out, output);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caseAmended(this);
    }
  }

  /**
   * A test has been running for longer than it should.
   *
   * @param ref which case
   * @param elapsed for how long
   */
  record CaseIsSlow(CaseRef ref, Duration elapsed) implements WorkerReport {
    static final int TYPE = 6;

    @Override
    public Frame toFrame() {
      return frame(TYPE, write(ref).duration(elapsed));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caseIsSlow(this);
    }
  }

  /**
   * Something was printed, where the settings ask for that.
   *
   * @param ref which case printed it, or the suite
   * @param stderr whether on standard error
   * @param text what
   */
  record Printed(CaseRef ref, boolean stderr, String text) implements WorkerReport {
    static final int TYPE = 7;

    @Override
    public Frame toFrame() {
      return frame(TYPE, write(ref).flag(stderr).text(text));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.printed(this);
    }
  }

  /**
   * None of the suite's tests that have not finished yet can be run.
   *
   * @param suite number of the order
   * @param failure why
   */
  record SuiteBroken(int suite, Failure failure) implements WorkerReport {
    static final int TYPE = 8;

    @Override
    public Frame toFrame() {
      PayloadWriter out = new PayloadWriter().integer(suite);
      FailureCodec.write(out, failure);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.suiteBroken(this);
    }
  }

  /**
   * None of the suite's tests that have not finished yet is meant to run here: an assumption of its
   * set-up did not hold.
   *
   * @param suite number of the order
   * @param reason why, as the author put it
   */
  record SuiteSkipped(int suite, String reason) implements WorkerReport {
    static final int TYPE = 15;

    @Override
    public Frame toFrame() {
      return frame(TYPE, new PayloadWriter().integer(suite).text(reason));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.suiteSkipped(this);
    }
  }

  /**
   * The suite is done.
   *
   * @param suite number of the order
   * @param notRun why the tests that were not reported were not run; empty if there are none
   * @param unfit why no other suite should run in this worker; empty if one may
   */
  record SuiteFinished(int suite, String notRun, String unfit) implements WorkerReport {
    static final int TYPE = 9;

    @Override
    public Frame toFrame() {
      return frame(TYPE, new PayloadWriter().integer(suite).text(notRun).text(unfit));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.suiteFinished(this);
    }
  }

  /**
   * Something is wrong apart from the cases.
   *
   * @param problem what
   */
  record ProblemSeen(Problem problem) implements WorkerReport {
    static final int TYPE = 10;

    @Override
    public Frame toFrame() {
      PayloadWriter out = new PayloadWriter();
      ProblemCodec.write(out, problem);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.problemSeen(this);
    }
  }

  /**
   * The worker ends because code under test told the JVM to exit.
   *
   * @param ref the case whose code did it, or the suite
   * @param failure who called and from where
   */
  record Exiting(CaseRef ref, Failure failure) implements WorkerReport {
    static final int TYPE = 11;

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(ref);
      FailureCodec.write(out, failure);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.exiting(this);
    }
  }

  /**
   * Code under test did not end in time, nor after it was interrupted: the worker has to be killed.
   *
   * @param ref the case whose code it is, or the suite
   * @param failure what it did, with a thread dump
   */
  record Stuck(CaseRef ref, Failure failure) implements WorkerReport {
    static final int TYPE = 12;

    @Override
    public Frame toFrame() {
      PayloadWriter out = write(ref);
      FailureCodec.write(out, failure);
      return frame(TYPE, out);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.stuck(this);
    }
  }

  /** All suites are done, and the worker is about to end. */
  record Done() implements WorkerReport {
    static final int TYPE = 13;

    @Override
    public Frame toFrame() {
      return frame(TYPE, new PayloadWriter());
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.done(this);
    }
  }

  /** Handles reports. The compiler makes sure that every kind of report is handled. */
  interface Visitor {

    /** The suite itself does something. */
    void suiteEntered(SuiteEntered report);

    /** The rows of a test are known. */
    void rowsFound(RowsFound report);

    /** A test has one more row. */
    void rowFound(RowFound report);

    /** An attempt entered a state. */
    void caseEntered(CaseEntered report);

    /** An attempt did not pass, and another one may follow. */
    void caseAttempted(CaseAttempted report);

    /** All attempts at a case have been made. */
    void caseFinished(CaseFinished report);

    /** A case that had finished did something after all. */
    void caseAmended(CaseAmended report);

    /** A test has been running for longer than it should. */
    void caseIsSlow(CaseIsSlow report);

    /** Something was printed. */
    void printed(Printed report);

    /** The rest of a suite cannot be run. */
    void suiteBroken(SuiteBroken report);

    /** What is left of a suite is not meant to run. */
    void suiteSkipped(SuiteSkipped report);

    /** A suite is done. */
    void suiteFinished(SuiteFinished report);

    /** Something is wrong apart from the cases. */
    void problemSeen(ProblemSeen report);

    /** Code under test told the JVM to exit. */
    void exiting(Exiting report);

    /** Code under test does not end. */
    void stuck(Stuck report);

    /** The worker is about to end. */
    void done(Done report);
  }

  private static PayloadWriter write(CaseRef ref) {
    PayloadWriter out = new PayloadWriter();
    ref.write(out);
    return out;
  }

  private static Frame frame(int type, PayloadWriter payload) {
    return new Frame(type, payload.toBytes());
  }
}
