package dev.dbtest.discovery.facts;

import java.util.Set;

/** Names by which tests of the JUnit Platform are known without loading them. */
public final class JUnitNames {

  /** {@code @Nested}. */
  public static final String NESTED = "org.junit.jupiter.api.Nested";

  /** {@code @Tag}. */
  public static final String TAG = "org.junit.jupiter.api.Tag";

  /** {@code @Tags}, which holds several. */
  public static final String TAGS = "org.junit.jupiter.api.Tags";

  /** {@code @DisplayName}. */
  public static final String DISPLAY_NAME = "org.junit.jupiter.api.DisplayName";

  /** {@code @ResourceLock}. */
  public static final String RESOURCE_LOCK = "org.junit.jupiter.api.parallel.ResourceLock";

  /** {@code @ResourceLocks}, which holds several. */
  public static final String RESOURCE_LOCKS = "org.junit.jupiter.api.parallel.ResourceLocks";

  /** {@code @TestInstance}, which says how many instances a class has. */
  public static final String TEST_INSTANCE = "org.junit.jupiter.api.TestInstance";

  /** {@code @Category} of JUnit 4, which its engine turns into tags. */
  public static final String CATEGORY = "org.junit.experimental.categories.Category";

  /** {@code @RunWith} of JUnit 4. */
  public static final String RUN_WITH = "org.junit.runner.RunWith";

  /** Base class of the tests of JUnit 3. */
  public static final String TEST_CASE = "junit.framework.TestCase";

  /** What Spock's compiler puts on each feature, with its name in words. */
  public static final String SPOCK_FEATURE = "org.spockframework.runtime.model.FeatureMetadata";

  /** {@code @Test} of TestNG, on a method or on a class. */
  public static final String TESTNG_TEST = "org.testng.annotations.Test";

  /** {@code @Ignore} of TestNG, on a method or on a class. */
  public static final String TESTNG_IGNORE = "org.testng.annotations.Ignore";

  /** {@code @Test} of JUnit 4. */
  public static final String TEST_OF_JUNIT_4 = "org.junit.Test";

  /** Methods with one of these are one test each. */
  private static final Set<String> TESTS =
      Set.of(
          "org.junit.jupiter.api.Test",
          TEST_OF_JUNIT_4,
          "net.jqwik.api.Property",
          "net.jqwik.api.Example",
          TESTNG_TEST);

  /** Methods with one of these are as many tests as turn out when they run. */
  private static final Set<String> TEMPLATES =
      Set.of(
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.api.TestTemplate",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junitpioneer.jupiter.RetryingTest",
          "org.junitpioneer.jupiter.cartesian.CartesianTest",
          SPOCK_FEATURE);

  /** Classes with one of these hold tests of which their engine alone knows. */
  private static final Set<String> WHOLE_CLASSES =
      Set.of(
          "org.junit.platform.suite.api.Suite",
          "io.cucumber.junit.platform.engine.Cucumber",
          "com.tngtech.archunit.junit.AnalyzeClasses",
          TESTNG_TEST,
          RUN_WITH);

  /** Classes with one of these run several times, and each run has all of their tests. */
  private static final Set<String> CLASS_TEMPLATES =
      Set.of("org.junit.jupiter.api.ClassTemplate", "org.junit.jupiter.params.ParameterizedClass");

  /** Classes derived from one of these hold tests of which their engine alone knows. */
  private static final Set<String> WHOLE_BASES =
      Set.of("io.kotest.core.spec.Spec", "io.kotest.core.spec.AbstractSpec");

  /** Classes and methods with one of these have a place in an order. */
  private static final Set<String> ORDERS =
      Set.of(
          "org.junit.jupiter.api.TestMethodOrder",
          "org.junit.jupiter.api.TestClassOrder",
          "org.junit.jupiter.api.Order",
          "org.junit.FixMethodOrder");

  private JUnitNames() {}

  /** Whether discovery reads annotations of this type. */
  public static boolean isOfInterest(String type) {
    return type.startsWith("org.junit.")
        || type.equals(TESTNG_IGNORE)
        || TESTS.contains(type)
        || TEMPLATES.contains(type)
        || WHOLE_CLASSES.contains(type);
  }

  /** Whether a method with this annotation is a test, or several. */
  public static boolean isTest(String annotation) {
    return TESTS.contains(annotation) || TEMPLATES.contains(annotation);
  }

  /** Whether a method with this annotation is as many tests as turn out when it runs. */
  public static boolean isTemplate(String annotation) {
    return TEMPLATES.contains(annotation);
  }

  /** Whether whoever writes this annotation wants tests to run in an order. */
  public static boolean isOrder(String annotation) {
    return ORDERS.contains(annotation);
  }

  /** Whether only an engine knows the tests of a class with this annotation. */
  public static boolean isWholeClass(String annotation) {
    return WHOLE_CLASSES.contains(annotation);
  }

  /** Whether a class with this annotation runs several times, with all of its tests. */
  public static boolean isClassTemplate(String annotation) {
    return CLASS_TEMPLATES.contains(annotation);
  }

  /**
   * Whether a method {@code suite} with this descriptor makes the tests of its class, in JUnit 3.
   */
  public static boolean isSuiteMethod(String descriptor) {
    return descriptor.equals("()Ljunit/framework/Test;")
        || descriptor.equals("()Ljunit/framework/TestSuite;");
  }

  /** Whether only an engine knows the tests of classes derived from this one. */
  public static boolean isWholeBase(String className) {
    return WHOLE_BASES.contains(className);
  }
}
