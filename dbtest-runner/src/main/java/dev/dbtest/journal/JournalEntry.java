package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.CaseIdCodec;
import dev.dbtest.link.codec.FailureCodec;
import dev.dbtest.link.codec.ForkCodec;
import dev.dbtest.link.codec.ProblemCodec;
import dev.dbtest.link.codec.ResultCodec;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Problem;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Something that a run has finished. */
public sealed interface JournalEntry {

  /** What kind of entry it is, as a number that belongs to the format. */
  int type();

  /** Writes the entry without its type; {@link #of} reads it. */
  void write(PayloadWriter out);

  /** The entry as a frame. */
  default Frame frame() {
    PayloadWriter out = new PayloadWriter();
    write(out);
    return new Frame(type(), out.toBytes());
  }

  /**
   * A test ended.
   *
   * @param result its result
   */
  record TestFinished(TestResult result) implements JournalEntry {
    static final int TYPE = 2;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      ResultCodec.write(out, result);
    }
  }

  /**
   * A fork measured everything it was to measure.
   *
   * @param id the case
   * @param stage what the fork was for
   * @param fork what it measured; its block is part of its name
   */
  record ForkMeasured(CaseId id, String stage, Fork fork) implements JournalEntry {
    static final int TYPE = 3;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      CaseIdCodec.write(out, id);
      ForkCodec.write(out.text(stage), fork);
    }
  }

  /**
   * A fork failed, and with it its case.
   *
   * @param id the case
   * @param stage what the fork was for
   * @param block number of its block
   * @param failure why
   */
  record ForkFailed(CaseId id, String stage, int block, Failure failure) implements JournalEntry {
    static final int TYPE = 4;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      CaseIdCodec.write(out, id);
      FailureCodec.write(out.text(stage).integer(block), failure);
    }
  }

  /**
   * Something went wrong apart from the cases.
   *
   * @param problem what went wrong
   */
  record ProblemFound(Problem problem) implements JournalEntry {
    static final int TYPE = 5;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      ProblemCodec.write(out, problem);
    }
  }

  /**
   * The benchmarks were planned.
   *
   * @param fingerprint what their verdicts depend on, by name, such as {@code cases} or {@code
   *     classes}: a digest of each. They can be continued only if all of these are the same.
   */
  record BenchmarksPlanned(SortedMap<String, String> fingerprint) implements JournalEntry {
    static final int TYPE = 7;

    /** Copies the digests. */
    public BenchmarksPlanned {
      fingerprint = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprint));
    }

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      CaseIdCodec.writeMap(out, fingerprint);
    }

    /** Names of the parts that differ in the other fingerprint. */
    public List<String> differencesFrom(Map<String, String> other) {
      TreeSet<String> names = new TreeSet<>(fingerprint.keySet());
      names.addAll(other.keySet());
      names.removeIf(name -> Objects.equals(fingerprint.get(name), other.get(name)));
      return List.copyOf(names);
    }
  }

  /**
   * Benchmarks were begun or continued on this machine.
   *
   * @param facts of the machine and of the reference workload on it, by name
   */
  record MachineMeasured(SortedMap<String, String> facts) implements JournalEntry {
    static final int TYPE = 8;

    /** Copies the facts. */
    public MachineMeasured {
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      CaseIdCodec.writeMap(out, facts);
    }
  }

  /**
   * A pilot has shown which clock a case is to be compared by.
   *
   * @param id the case
   * @param clock the clock
   */
  record ClockDecided(CaseId id, ScoreClock clock) implements JournalEntry {
    static final int TYPE = 10;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      CaseIdCodec.write(out, id);
      out.constant(clock);
    }
  }

  /**
   * A run, or one that goes on with it, is about to begin. What stands before the entry still holds
   * where the classes are the same; what was planned there and has not ended stays to be run.
   *
   * @param modules the modules that take part
   * @param benchmarks texts of the benchmark cases that are to be measured
   */
  record RunPlanned(List<PlannedModule> modules, List<String> benchmarks) implements JournalEntry {
    static final int TYPE = 9;

    /** Copies the lists. */
    public RunPlanned {
      modules = List.copyOf(modules);
      benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      out.integer(modules.size());
      for (PlannedModule module : modules) {
        out.text(module.name).text(module.classes).integer(module.tests.size());
        for (PlannedTests tests : module.tests) {
          out.text(tests.beginning).texts(tests.ends);
        }
      }
      out.texts(benchmarks);
    }

    private static RunPlanned read(PayloadReader in) {
      List<PlannedModule> modules = new ArrayList<>();
      for (int left = in.size(); left > 0; left--) {
        modules.add(new PlannedModule(in.text(), in.text(), tests(in)));
      }
      return new RunPlanned(modules, in.texts());
    }

    private static List<PlannedTests> tests(PayloadReader in) {
      List<PlannedTests> tests = new ArrayList<>();
      for (int left = in.size(); left > 0; left--) {
        tests.add(new PlannedTests(in.text(), in.texts()));
      }
      return tests;
    }
  }

  /**
   * What is to be run of a module.
   *
   * @param name its name
   * @param classes what its class path sums up to; another text means other classes
   * @param tests the tests
   */
  record PlannedModule(String name, String classes, List<PlannedTests> tests) {

    /** Copies the list. */
    public PlannedModule {
      tests = List.copyOf(tests);
    }

    /** Names of the tests, the same for the same choice of rows. */
    public List<String> names() {
      List<String> names = new ArrayList<>();
      for (PlannedTests some : tests) {
        for (String end : some.ends) {
          names.add(some.beginning + end);
        }
      }
      return names;
    }
  }

  /**
   * Tests whose names begin in the same way. Most runs never need the names, and putting together
   * thousands of them takes time.
   *
   * @param beginning what the names begin with
   * @param ends what comes behind it, one for each test
   */
  record PlannedTests(String beginning, List<String> ends) {

    /** Copies the list. */
    public PlannedTests {
      ends = List.copyOf(ends);
    }
  }

  /** The run is complete, and nothing is left to resume. */
  record RunFinished() implements JournalEntry {
    static final int TYPE = 6;

    @Override
    public int type() {
      return TYPE;
    }

    @Override
    public void write(PayloadWriter out) {
      // That it is there says everything.
    }
  }

  /**
   * Reads an entry.
   *
   * @throws MalformedFrameException if the frame is not an entry
   */
  static JournalEntry of(Frame frame) {
    PayloadReader in = frame.reader();
    return switch (frame.type()) {
      case TestFinished.TYPE -> new TestFinished(ResultCodec.read(in));
      case ForkMeasured.TYPE ->
          new ForkMeasured(CaseIdCodec.read(in), in.text(), ForkCodec.read(in));
      case ForkFailed.TYPE ->
          new ForkFailed(CaseIdCodec.read(in), in.text(), in.integer(), FailureCodec.read(in));
      case ProblemFound.TYPE -> new ProblemFound(ProblemCodec.read(in));
      case RunFinished.TYPE -> new RunFinished();
      case BenchmarksPlanned.TYPE -> new BenchmarksPlanned(new TreeMap<>(CaseIdCodec.readMap(in)));
      case RunPlanned.TYPE -> RunPlanned.read(in);
      case MachineMeasured.TYPE -> new MachineMeasured(new TreeMap<>(CaseIdCodec.readMap(in)));
      case ClockDecided.TYPE ->
          new ClockDecided(CaseIdCodec.read(in), in.constant(ScoreClock.class));
      default -> throw new MalformedFrameException("no journal entry has type " + frame.type());
    };
  }
}
