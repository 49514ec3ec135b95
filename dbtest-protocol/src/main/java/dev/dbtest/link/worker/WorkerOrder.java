package dev.dbtest.link.worker;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.util.ArrayList;
import java.util.List;

/** An order that the front JVM gives to a worker. */
public sealed interface WorkerOrder {

  /** The order as a frame. */
  Frame toFrame();

  /**
   * Reads an order.
   *
   * @throws MalformedFrameException if the frame is not an order
   */
  static WorkerOrder of(Frame frame) {
    PayloadReader in = frame.reader();
    return switch (frame.type()) {
      case Configure.TYPE -> new Configure(WorkerSettings.read(in));
      case RunSuite.TYPE -> RunSuite.read(in);
      case DumpThreads.TYPE -> new DumpThreads(in.text());
      case Finish.TYPE -> new Finish();
      case StopSoon.TYPE -> new StopSoon(in.text());
      default -> throw new MalformedFrameException("no order has the number " + frame.type());
    };
  }

  /**
   * Always the first order.
   *
   * @param settings what holds for all suites
   */
  record Configure(WorkerSettings settings) implements WorkerOrder {
    static final int TYPE = 1;

    @Override
    public Frame toFrame() {
      PayloadWriter out = new PayloadWriter();
      settings.write(out);
      return new Frame(TYPE, out.toBytes());
    }
  }

  /**
   * Run a suite after those that were ordered before.
   *
   * @param suite number of this order, which reports repeat
   * @param kind what kind of suite it is, such as {@link #DBTEST}
   * @param className binary name of the class
   * @param freshClasses whether the project's classes are loaded afresh
   * @param timeoutNanos longest time of the whole suite; 0 for no limit
   * @param careful whether each report is sent at once, so that the front knows at any time what
   *     runs
   * @param whole whether the tests are all that discovery found in the class, so that any others
   *     that turn up are to run as well
   * @param elsewhere tests of the class that run on another machine, as {@link TestOrder} names
   *     them; none of them is one of those others
   * @param tests what to run, in this order
   */
  record RunSuite(
      int suite,
      String kind,
      String className,
      boolean freshClasses,
      long timeoutNanos,
      boolean careful,
      boolean whole,
      List<String> elsewhere,
      List<TestOrder> tests)
      implements WorkerOrder {

    /** A class with dbtest's own annotations. */
    public static final String DBTEST = "dbtest";

    static final int TYPE = 2;

    /** Copies the lists. */
    public RunSuite {
      elsewhere = List.copyOf(elsewhere);
      tests = List.copyOf(tests);
    }

    @Override
    public Frame toFrame() {
      PayloadWriter out = new PayloadWriter();
      out.integer(suite).text(kind).text(className).flag(freshClasses).number(timeoutNanos);
      out.flag(careful).flag(whole).texts(elsewhere).integer(tests.size());
      for (TestOrder test : tests) {
        test.write(out);
      }
      return new Frame(TYPE, out.toBytes());
    }

    static RunSuite read(PayloadReader in) {
      int suite = in.integer();
      String kind = in.text();
      String className = in.text();
      boolean freshClasses = in.flag();
      long timeoutNanos = in.number();
      boolean careful = in.flag();
      boolean whole = in.flag();
      List<String> elsewhere = in.texts();
      int size = in.size();
      List<TestOrder> tests = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        tests.add(TestOrder.read(in));
      }
      return new RunSuite(
          suite, kind, className, freshClasses, timeoutNanos, careful, whole, elsewhere, tests);
    }
  }

  /**
   * Report what all threads do, as {@link WorkerReport.Stuck}, because the worker will be killed.
   *
   * @param reason why, for the report
   */
  record DumpThreads(String reason) implements WorkerOrder {
    static final int TYPE = 3;

    @Override
    public Frame toFrame() {
      return new Frame(TYPE, new PayloadWriter().text(reason).toBytes());
    }
  }

  /** No suite follows: end after the last one. */
  record Finish() implements WorkerOrder {
    static final int TYPE = 4;

    @Override
    public Frame toFrame() {
      return new Frame(TYPE, new byte[0]);
    }
  }

  /**
   * Start no further test; tear down what is set up, and end.
   *
   * @param reason why, for the cases that are not run
   */
  record StopSoon(String reason) implements WorkerOrder {
    static final int TYPE = 5;

    @Override
    public Frame toFrame() {
      return new Frame(TYPE, new PayloadWriter().text(reason).toBytes());
    }
  }
}
