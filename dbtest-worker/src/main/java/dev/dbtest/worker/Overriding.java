package dev.dbtest.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * Says what happens to a method that a class inherits, by the rules of the JVM and of the compiler.
 * It is the table of {@code discovery.facts.Overriding}, for classes that are loaded.
 */
final class Overriding {

  private Overriding() {}

  /** Whether a method of a class replaces one that the class inherits. */
  static boolean overrides(Method method, Method base) {
    int modifiers = base.getModifiers();
    if (Modifier.isPrivate(modifiers)
        || Modifier.isStatic(modifiers)
        || base.getDeclaringClass() == method.getDeclaringClass()
        || !base.getName().equals(method.getName())
        || !Arrays.equals(base.getParameterTypes(), method.getParameterTypes())) {
      return false;
    }
    if (method.isBridge() && !isGeneric(base)) {
      return false;
    }
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || base.getDeclaringClass()
            .getPackageName()
            .equals(method.getDeclaringClass().getPackageName());
  }

  private static boolean isGeneric(Method method) {
    return !Arrays.equals(method.getGenericParameterTypes(), method.getParameterTypes());
  }

  /**
   * Whether the compiler added a method because a type argument changes the types of parameters:
   * then another method of the class takes the calls. Other bridges only make an inherited method
   * visible.
   *
   * @param all the methods of its class
   */
  static boolean isBridgeOfTypeArgument(Method bridge, Method[] all) {
    for (Method method : all) {
      if (!method.isSynthetic()
          && method.getName().equals(bridge.getName())
          && method.getParameterCount() == bridge.getParameterCount()
          && !Arrays.equals(method.getParameterTypes(), bridge.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a call of this method of an interface on a suite ends in the interface, and not in a
   * class of the suite or in another interface.
   */
  static boolean isInherited(Method method, Class<?> suite) {
    if (!method.isDefault()) {
      return false;
    }
    try {
      Method called = suite.getMethod(method.getName(), method.getParameterTypes());
      return called.getDeclaringClass() == method.getDeclaringClass();
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
