package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a test suite: its {@link SetupSuite} methods run once, then each {@link Test},
 * then its {@link TeardownSuite} methods once.
 *
 * <p>A suite is a concrete class, top-level or nested, of any visibility, with a constructor
 * without parameters. One instance serves all of its tests, so that what {@code @SetupSuite} opened
 * is there for every test; {@link Setup} methods reset the fields that a test changes. A nested
 * class that is not static gets the instance of the suite around it. Tags and {@link Skip} of a
 * suite also apply to the suites nested in it.
 *
 * <pre>{@code
 * @TestSuite(tags = "accounts")
 * class TransferSuite {
 *   @SetupSuite void open() { ... }
 *   @Test void movesMoney() { ... }
 *   @TeardownSuite void close() { ... }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TestSuite {

  /** Whether {@code dbtest unit} or {@code dbtest integration} runs the suite. */
  Kind kind() default Kind.UNIT;

  /**
   * Tags of every test in the suite, for {@code --tags}. A tag has no blanks, commas or brackets.
   */
  String[] tags() default {};

  /** Longest time for the whole suite, such as {@code "30s"}; blank means the command's limit. */
  String timeout() default "";

  /** How far the suite is kept apart from others. */
  Isolation isolation() default Isolation.DEFAULT;

  /** The two kinds of suite, each with a subcommand of its own. */
  enum Kind {
    /** Fast and self-contained: {@code dbtest unit}. */
    UNIT,
    /** Uses a database, a network, other processes: {@code dbtest integration}. */
    INTEGRATION
  }

  /** How far a suite is kept apart from the others of its run. */
  enum Isolation {
    /** What {@code --isolation} says; without it {@link #NONE}. */
    DEFAULT,
    /** Shares the worker JVM and its classes with other suites. */
    NONE,
    /** Shares the worker JVM, but loads the project's classes afresh: statics start anew. */
    CLASSLOADER,
    /** Runs in a worker JVM of its own. */
    PROCESS
  }
}
