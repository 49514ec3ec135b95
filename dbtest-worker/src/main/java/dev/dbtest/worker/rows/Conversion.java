package dev.dbtest.worker.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Converts a value of a row to the type of a parameter. */
final class Conversion {

  private final ClassLoader loader;

  /** Looks for classes that are named by text in {@code loader}. */
  Conversion(ClassLoader loader) {
    this.loader = loader;
  }

  @Nullable Object convert(@Nullable Object value, Class<?> type) throws RowsException {
    if (value == null) {
      if (type.isPrimitive()) {
        throw new RowsException("null is not a value of type " + type.getName() + ".");
      }
      return null;
    }
    Class<?> boxed = boxed(type);
    if (boxed.isInstance(value)) {
      return value;
    }
    if (value instanceof Number number && isWider(value.getClass(), boxed)) {
      return widened(number, boxed);
    }
    if (value instanceof String text) {
      return ofText(text, type, boxed);
    }
    throw new RowsException(
        "a "
            + value.getClass().getName()
            + " is not a value of type "
            + type.getName()
            + "; only text is converted.");
  }

  private Object ofText(String text, Class<?> type, Class<?> boxed) throws RowsException {
    try {
      Object simple = simple(text, boxed);
      return simple != null ? simple : byFactory(text, boxed);
    } catch (IllegalArgumentException e) {
      throw new RowsException("\"" + text + "\" is not a value of type " + type.getName() + ".", e);
    }
  }

  private @Nullable Object simple(String text, Class<?> type) throws RowsException {
    if (type == Boolean.class) {
      if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        return Boolean.valueOf(text);
      }
      throw new IllegalArgumentException(text);
    }
    if (type == Character.class) {
      if (text.length() == 1) {
        return text.charAt(0);
      }
      throw new IllegalArgumentException(text);
    }
    if (type.isEnum()) {
      return constant(text, type);
    }
    return type == Class.class ? named(text) : number(text, type);
  }

  private static @Nullable Object number(String text, Class<?> type) {
    if (type == Integer.class) {
      return (int) WholeNumber.of(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == Long.class) {
      return WholeNumber.of(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == Short.class) {
      return (short) WholeNumber.of(text, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    if (type == Byte.class) {
      return (byte) WholeNumber.of(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
    if (type == Double.class) {
      return Double.valueOf(text);
    }
    return type == Float.class ? Float.valueOf(text) : null;
  }

  private static Object constant(String text, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private Class<?> named(String text) throws RowsException {
    try {
      return Class.forName(text, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new RowsException("there is no class " + text + " on the class path.", e);
    }
  }

  private static Object byFactory(String text, Class<?> type) throws RowsException {
    try {
      Method factory = factory(type);
      if (factory != null) {
        factory.setAccessible(true);
        Object made = factory.invoke(null, text);
        if (made != null) {
          return made;
        }
      } else {
        Constructor<?> constructor = type.getConstructor(String.class);
        constructor.setAccessible(true);
        return constructor.newInstance(text);
      }
    } catch (InvocationTargetException e) {
      throw new RowsException(
          "\"" + text + "\" is not a value of type " + type.getName() + ".", e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new RowsException(
          "text cannot be converted to "
              + type.getName()
              + ": it has no public static valueOf(String), of(String) or parse(CharSequence) and no"
              + " public constructor with a String. Use a method as the source of the rows.",
          e);
    }
    throw new RowsException(
        "\"" + text + "\" was converted to null, not to a " + type.getName() + ".");
  }

  private static @Nullable Method factory(Class<?> type) {
    Method best = null;
    int rank = Integer.MAX_VALUE;
    for (Method method : type.getMethods()) {
      int found = rank(method, type);
      if (found < rank) {
        best = method;
        rank = found;
      }
    }
    return best;
  }

  private static int rank(Method method, Class<?> type) {
    boolean fits =
        Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
    if (!fits) {
      return Integer.MAX_VALUE;
    }
    return switch (method.getName()) {
      case "valueOf" -> takes(method, String.class) ? 0 : Integer.MAX_VALUE;
      case "of" -> takes(method, String.class) ? 1 : Integer.MAX_VALUE;
      case "parse" ->
          takes(method, CharSequence.class)
              ? 2
              : takes(method, String.class) ? 3 : Integer.MAX_VALUE;
      default -> Integer.MAX_VALUE;
    };
  }

  private static boolean takes(Executable executable, Class<?> type) {
    Class<?>[] parameters = executable.getParameterTypes();
    return parameters.length == 1 && parameters[0] == type;
  }

  /** Whether Java would widen the one number to the other. */
  private static boolean isWider(Class<?> from, Class<?> to) {
    int source = width(from);
    int target = width(to);
    return source > 0 && target > source;
  }

  private static int width(Class<?> type) {
    if (type == Byte.class) {
      return 1;
    }
    if (type == Short.class) {
      return 2;
    }
    if (type == Integer.class) {
      return 3;
    }
    if (type == Long.class) {
      return 4;
    }
    return type == Float.class ? 5 : type == Double.class ? 6 : 0;
  }

  private static Object widened(Number number, Class<?> type) {
    if (type == Short.class) {
      return number.shortValue();
    }
    if (type == Integer.class) {
      return number.intValue();
    }
    if (type == Long.class) {
      return number.longValue();
    }
    return type == Float.class ? (Object) number.floatValue() : (Object) number.doubleValue();
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }
}
