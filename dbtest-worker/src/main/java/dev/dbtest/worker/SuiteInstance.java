package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.model.Failure;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one instance of a suite, and those of the suites around it, which are set up before it and
 * torn down after it as if they were base classes.
 */
final class SuiteInstance {

  private final Calls calls;
  private final WorkerSettings settings;
  private final TempDirs tempDirs;
  private final CaseRef suite;
  private final List<Level> levels = new ArrayList<>(1);
  private boolean hasTestSetup;
  private boolean hasTestTeardown;
  private boolean hasTestFields;

  SuiteInstance(Calls calls, WorkerSettings settings, TempDirs tempDirs, CaseRef suite) {
    this.calls = calls;
    this.settings = settings;
    this.tempDirs = tempDirs;
    this.suite = suite;
  }

  /**
   * Creates the instance and runs what is to come before all tests.
   *
   * @param type class of the suite
   * @param testNames names of its tests
   * @param whenSettingUp told before the first set-up method runs
   * @return what went wrong, if anything
   */
  @Nullable Caught open(Class<?> type, Set<String> testNames, Runnable whenSettingUp) {
    List<Class<?>> types = new ArrayList<>(1);
    for (Class<?> each = type; each != null; each = SuiteClass.enclosing(each)) {
      types.add(0, each);
    }
    for (int i = 0; i < types.size(); i++) {
      Class<?> each = types.get(i);
      Set<String> names = i == types.size() - 1 ? testNames : Set.of();
      Caught caught =
          calls.run(
              Failure.Phase.LOAD,
              suite,
              "making the suite",
              settings.setupLimit(),
              new Step() {
                @Override
                public void run() throws Throwable {
                  add(each, names);
                }
              });
      if (caught == null) {
        caught = setUp(levels.get(i), whenSettingUp);
      }
      if (caught != null) {
        return caught;
      }
    }
    return null;
  }

  private void add(Class<?> type, Set<String> testNames) throws Throwable {
    SuiteClass suiteClass = SuiteClass.of(type, testNames);
    Object instance = construct(type);
    SuiteFields fields = SuiteFields.of(instance);
    levels.add(new Level(suiteClass, fields, instance));
    hasTestSetup |= !suiteClass.setups().isEmpty();
    hasTestTeardown |= !suiteClass.teardowns().isEmpty();
    hasTestFields |= !fields.testDirectories().isEmpty() || !fields.hasNoneToClose();
  }

  private Object construct(Class<?> type) throws Throwable {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw new SuiteDefect(
          type.getName()
              + " is abstract or an interface. Put @TestSuite on a class that can be made.");
    }
    Class<?> enclosing = SuiteClass.enclosing(type);
    Object[] arguments = enclosing == null ? new Object[0] : new Object[] {instance()};
    Class<?>[] parameters = enclosing == null ? new Class<?>[0] : new Class<?>[] {enclosing};
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new SuiteDefect(
          type.getName()
              + " has no constructor without parameters, and dbtest has nothing to give.");
    }
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  private @Nullable Caught setUp(Level level, Runnable whenSettingUp) {
    if (!level.fields().sharedDirectories().isEmpty()) {
      Caught caught =
          calls.run(
              Failure.Phase.SUITE_SETUP,
              suite,
              "making a temporary directory",
              settings.setupLimit(),
              new Step() {
                @Override
                public void run() throws Throwable {
                  tempDirs.fill(level.fields().sharedDirectories(), level.instance());
                }
              });
      if (caught != null) {
        return caught;
      }
    }
    if (!level.suiteClass().suiteSetups().isEmpty()) {
      whenSettingUp.run();
    }
    return each(
        Failure.Phase.SUITE_SETUP,
        suite,
        level,
        level.suiteClass().suiteSetups(),
        settings.setupLimit());
  }

  /** The suite's own instance. */
  Object instance() {
    return levels.get(levels.size() - 1).instance();
  }

  /** The suite's own class. */
  SuiteClass suiteClass() {
    return levels.get(levels.size() - 1).suiteClass();
  }

  boolean hasTestSetup() {
    return hasTestSetup || hasTestFields;
  }

  boolean hasTestTeardown() {
    return hasTestTeardown || hasTestFields;
  }

  boolean hasSuiteTeardown() {
    for (Level level : levels) {
      if (!level.suiteClass().suiteTeardowns().isEmpty()
          || !level.fields().hasNoneToClose()
          || !level.fields().sharedDirectories().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Runs what comes before a test, and stops at the first failure. */
  @Nullable Caught beginTest(CaseRef ref) {
    Caught caught = null;
    for (int i = 0; caught == null && i < levels.size(); i++) {
      Level level = levels.get(i);
      caught = hasTestFields ? beginFields(ref, level) : null;
      if (caught == null) {
        caught =
            each(
                Failure.Phase.SETUP,
                ref,
                level,
                level.suiteClass().setups(),
                settings.setupLimit());
      }
    }
    return caught;
  }

  private @Nullable Caught beginFields(CaseRef ref, Level level) {
    return calls.run(
        Failure.Phase.SETUP,
        ref,
        "making a temporary directory",
        settings.setupLimit(),
        new Step() {
          @Override
          public void run() throws Throwable {
            level.fields().beginTest();
            tempDirs.fill(level.fields().testDirectories(), level.instance());
          }
        });
  }

  /**
   * Runs everything that comes after a test, whatever goes wrong, and returns the first failure.
   */
  @Nullable Caught endTest(CaseRef ref) {
    Caught first = null;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      Caught caught =
          each(
              Failure.Phase.TEARDOWN,
              ref,
              level,
              level.suiteClass().teardowns(),
              settings.teardownLimit());
      first = first == null ? caught : first;
      if (hasTestFields) {
        caught = endFields(ref, level);
        first = first == null ? caught : first;
      }
    }
    return first;
  }

  private @Nullable Caught endFields(CaseRef ref, Level level) {
    Caught closing =
        calls.run(
            Failure.Phase.TEARDOWN,
            ref,
            "closing what the test left open",
            settings.teardownLimit(),
            new Step() {
              @Override
              public void run() throws Throwable {
                level.fields().closeOfTest();
              }
            });
    Caught deleting =
        calls.run(
            Failure.Phase.TEARDOWN,
            ref,
            "deleting the temporary directory",
            settings.teardownLimit(),
            new Step() {
              @Override
              public void run() throws Throwable {
                tempDirs.delete(level.fields().testDirectories(), level.instance());
              }
            });
    return closing == null ? deleting : closing;
  }

  /**
   * Runs everything that comes after the tests, whatever goes wrong, and returns the first failure.
   */
  @Nullable Caught close() {
    Caught first = null;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      Caught caught =
          each(
              Failure.Phase.SUITE_TEARDOWN,
              suite,
              level,
              level.suiteClass().suiteTeardowns(),
              settings.teardownLimit());
      first = first == null ? caught : first;
      if (!level.fields().hasNoneToClose() || !level.fields().sharedDirectories().isEmpty()) {
        caught = closeFields(level);
        first = first == null ? caught : first;
      }
    }
    return first;
  }

  private @Nullable Caught closeFields(Level level) {
    Caught closing =
        calls.run(
            Failure.Phase.SUITE_TEARDOWN,
            suite,
            "closing what the suite left open",
            settings.teardownLimit(),
            new Step() {
              @Override
              public void run() throws Throwable {
                level.fields().closeAll();
              }
            });
    Caught deleting =
        calls.run(
            Failure.Phase.SUITE_TEARDOWN,
            suite,
            "deleting the temporary directory",
            settings.teardownLimit(),
            new Step() {
              @Override
              public void run() throws Throwable {
                tempDirs.delete(level.fields().sharedDirectories(), level.instance());
              }
            });
    return closing == null ? deleting : closing;
  }

  /** Set-up stops at the first failure; tear-down goes on. */
  private @Nullable Caught each(
      Failure.Phase phase, CaseRef ref, Level level, List<Fixture> fixtures, long limit) {
    boolean isSetup = phase == Failure.Phase.SETUP || phase == Failure.Phase.SUITE_SETUP;
    Caught first = null;
    for (Fixture fixture : fixtures) {
      Caught caught =
          calls.invoke(
              phase,
              ref,
              "the method " + fixture.method().getName(),
              fixture.limitOr(limit),
              fixture.method(),
              level.instance());
      first = first == null ? caught : first;
      if (first != null && isSetup) {
        break;
      }
    }
    return first;
  }
}
