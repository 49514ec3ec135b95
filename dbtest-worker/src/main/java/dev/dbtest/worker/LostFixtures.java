package dev.dbtest.worker;

import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Refuses set-up and tear-down methods that would never be called. Discovery reports the same of
 * class files.
 */
final class LostFixtures {

  private static final List<Class<? extends Annotation>> FIXTURES =
      List.of(SetupSuite.class, Setup.class, Teardown.class, TeardownSuite.class);

  private LostFixtures() {}

  /**
   * Looks at a method of which no suite can call the body: an abstract one, or a static or private
   * one of an interface.
   *
   * @throws SuiteDefect if it is a set-up or tear-down method, and nothing is called in its place
   */
  static void refuse(Method method, Class<?> suite) throws SuiteDefect {
    if (method.getAnnotations().length == 0) {
      return;
    }
    for (Class<? extends Annotation> each : FIXTURES) {
      if (method.isAnnotationPresent(each)) {
        refuse(method, each, suite);
      }
    }
  }

  private static void refuse(Method method, Class<? extends Annotation> annotation, Class<?> suite)
      throws SuiteDefect {
    String written = "@" + annotation.getSimpleName();
    String subject =
        "the "
            + written
            + " method "
            + method.getName()
            + " of "
            + method.getDeclaringClass().getName();
    if (!Modifier.isAbstract(method.getModifiers())) {
      throw new SuiteDefect(
          subject
              + " is static or private, and classes do not inherit that from an interface. Make it a"
              + " default method, or move it to the suite.");
    }
    Method body = Overriding.implementation(method, suite);
    if (body != null && !body.isAnnotationPresent(annotation)) {
      throw new SuiteDefect(
          subject
              + " is implemented without "
              + written
              + ", so it is never called as such. Add "
              + written
              + " to the method that implements it.");
    }
  }
}
