package dev.dbtest.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Tells whether a method of a class replaces one of a base class. */
final class Overriding {

  private Overriding() {}

  static boolean overrides(Method method, Method base) {
    int modifiers = base.getModifiers();
    if (Modifier.isPrivate(modifiers)
        || Modifier.isStatic(modifiers)
        || !base.getName().equals(method.getName())
        || !Arrays.equals(base.getParameterTypes(), method.getParameterTypes())) {
      return false;
    }
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || base.getDeclaringClass()
            .getPackageName()
            .equals(method.getDeclaringClass().getPackageName());
  }
}
