package dev.dbtest.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
   * The method that a call of an abstract one on a suite ends in; {@code null} if there is none.
   *
   * @param declared a method of a class or interface that the suite inherits from
   */
  static @Nullable Method implementation(Method declared, Class<?> suite) {
    for (Class<?> each = suite; each != null; each = each.getSuperclass()) {
      Method own = own(each, declared);
      if (own != null && overrides(own, declared) && isCalled(own)) {
        return own;
      }
    }
    try {
      Method called = suite.getMethod(declared.getName(), declared.getParameterTypes());
      return called.isDefault() ? called : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static @Nullable Method own(Class<?> type, Method wanted) {
    try {
      return type.getDeclaredMethod(wanted.getName(), wanted.getParameterTypes());
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isCalled(Method method) {
    int modifiers = method.getModifiers();
    return !Modifier.isAbstract(modifiers)
        && !Modifier.isStatic(modifiers)
        && !Modifier.isPrivate(modifiers);
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
