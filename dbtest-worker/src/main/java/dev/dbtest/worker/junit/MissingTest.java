package dev.dbtest.worker.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out why JUnit does not run a method that is marked as a test. */
final class MissingTest {

  private final Set<String> engines;

  /**
   * Looks for reasons.
   *
   * @param engines ids of the engines that JUnit has asked
   */
  MissingTest(Set<String> engines) {
    this.engines = engines;
  }

  /** The reason in words, with what can be done. */
  String reason(OrderedTest test) {
    Method method = method(test);
    String engine = method == null ? "" : missingEngine(method);
    if (!engine.isEmpty()) {
      return engine;
    }
    if (method != null && Modifier.isPrivate(method.getModifiers())) {
      return "JUnit does not run private methods, so the test never runs. Make it package-private.";
    }
    if (method != null && Modifier.isStatic(method.getModifiers())) {
      return "JUnit does not run static methods, so the test never runs. Remove static.";
    }
    if (method != null && method.getReturnType() != void.class) {
      return "JUnit does not run test methods that return something, so the test never runs. Make"
          + " it void.";
    }
    return "the method is marked as a test, but JUnit does not run it. The engines on the class"
        + " path are "
        + String.join(", ", engines)
        + ".";
  }

  private String missingEngine(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      String type = annotation.annotationType().getName();
      if (type.startsWith("org.junit.jupiter.") && !engines.contains("junit-jupiter")) {
        return "the engine of JUnit Jupiter is not on the class path, so its tests never run. Add"
            + " org.junit.jupiter:junit-jupiter-engine.";
      }
      if (type.equals("org.testng.annotations.Test") && !engines.contains("testng")) {
        return "the engine for tests of TestNG is not on the class path, so they never run. Add"
            + " org.junit.support:testng-engine.";
      }
      if (type.equals("org.junit.Test") && !engines.contains("junit-vintage")) {
        return "the engine for tests of JUnit 4 is not on the class path, so they never run. Add"
            + " org.junit.vintage:junit-vintage-engine.";
      }
    }
    return "";
  }

  /** The method by its name and its number of parameters, somewhere in the class. */
  private @Nullable Method method(OrderedTest test) {
    String key = test.key();
    String className = key.substring(0, key.indexOf('#'));
    String name = key.substring(key.indexOf('#') + 1, key.lastIndexOf('('));
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Class<?> type = Class.forName(className, false, loader);
      while (type != null) {
        for (Method method : type.getDeclaredMethods()) {
          if (method.getName().equals(name)) {
            return method;
          }
        }
        type = type.getSuperclass();
      }
      return null;
    } catch (ClassNotFoundException | LinkageError e) {
      // Then JUnit could not load it either, and says so itself.
      return null;
    }
  }
}
