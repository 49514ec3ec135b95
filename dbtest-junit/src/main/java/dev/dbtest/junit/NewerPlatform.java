package dev.dbtest.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * What newer versions of the platform can do and older ones cannot. It is called by name, so that
 * one class file serves all of them.
 */
final class NewerPlatform {

  private static final String ISSUE = "org.junit.platform.engine.DiscoveryIssue";
  private static final String SEVERITY = ISSUE + "$Severity";

  private NewerPlatform() {}

  /**
   * Tells a listener of an issue; since 1.13.
   *
   * @return whether the platform knows issues
   */
  static boolean warn(EngineDiscoveryListener listener, UniqueId engine, String message) {
    try {
      ClassLoader loader = TestEngine.class.getClassLoader();
      Class<?> issues = Class.forName(ISSUE, true, loader);
      Class<?> severities = Class.forName(SEVERITY, true, loader);
      Object severity = severities.getMethod("valueOf", String.class).invoke(null, "WARNING");
      Object issue =
          issues.getMethod("create", severities, String.class).invoke(null, severity, message);
      EngineDiscoveryListener.class
          .getMethod("issueEncountered", UniqueId.class, issues)
          .invoke(listener, engine, issue);
      return true;
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      return false;
    }
  }

  /** Whether the run is to end; since 6.0. */
  static boolean isCancelled(ExecutionRequest request) {
    Object token = call(request, ExecutionRequest.class, "getCancellationToken");
    return token != null
        && Boolean.TRUE.equals(call(token, publicType(token), "isCancellationRequested"));
  }

  /** The interface by which a token is known; its class need not be public. */
  private static Class<?> publicType(Object token) {
    Class<?>[] interfaces = token.getClass().getInterfaces();
    return interfaces.length == 0 ? token.getClass() : interfaces[0];
  }

  private static @Nullable Object call(Object target, Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      return method.invoke(target);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }
}
