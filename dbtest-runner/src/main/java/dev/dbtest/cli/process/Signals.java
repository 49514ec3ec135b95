package dev.dbtest.cli.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Catches signals. The only API for them is {@code sun.misc.Signal}, of the supported module
 * jdk.unsupported. It is called by reflection, since the compiler's warning about it cannot be
 * switched off.
 */
final class Signals {

  private Signals() {}

  /**
   * Calls an action for each signal of a name, in a thread of its own, in place of what the signal
   * would do. Does nothing where there is no such signal, or the JVM reserves it for itself.
   */
  static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler behaviour =
          new InvocationHandler() {
            @Override
            public @Nullable Object invoke(
                Object proxy, Method method, Object @Nullable [] arguments) {
              if (method.getName().equals("handle")) {
                action.run();
                return null;
              }
              return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> "handler of " + name;
              };
            }
          };
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, behaviour);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // Whoever catches signals can do without.
    }
  }
}
