package dev.dbtest.jmh.processor.adapt;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes annotations that do not appear in any source. They keep {@link Annotation}'s contract of
 * equality: JMH compares the annotations of a thread group's methods by {@code equals}.
 */
final class SyntheticAnnotation implements InvocationHandler {

  private final Class<? extends Annotation> type;
  private final Map<String, Object> members;

  private SyntheticAnnotation(Class<? extends Annotation> type, Map<String, Object> members) {
    this.type = type;
    this.members = members;
  }

  /**
   * An annotation with these members and the defaults of the others.
   *
   * @throws IllegalArgumentException if a member without a default has no value
   */
  static <A extends Annotation> A of(Class<A> type, Map<String, Object> given) {
    Map<String, Object> members = new TreeMap<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0) {
        Object value = given.getOrDefault(method.getName(), method.getDefaultValue());
        if (value == null) {
          throw new IllegalArgumentException(type + " needs a value for " + method.getName());
        }
        members.put(method.getName(), value);
      }
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new SyntheticAnnotation(type, members)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (arguments != null) {
      return isEqual(arguments[0]);
    }
    return switch (method.getName()) {
      case "annotationType" -> type;
      case "hashCode" -> hash();
      case "toString" -> text();
      default -> copy(member(method.getName()));
    };
  }

  private Object member(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new IllegalStateException(type + " has no member " + name);
    }
    return value;
  }

  private boolean isEqual(Object other) {
    if (!type.isInstance(other)) {
      return false;
    }
    for (Map.Entry<String, Object> member : members.entrySet()) {
      if (!Arrays.deepEquals(
          new Object[] {member.getValue()}, new Object[] {read(other, member.getKey())})) {
        return false;
      }
    }
    return true;
  }

  private Object read(Object annotation, String member) {
    try {
      return type.getMethod(member).invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + member + " of " + annotation, e);
    }
  }

  /** The sum, over all members, of 127 × the name's hash exclusive-or the value's hash. */
  private int hash() {
    int hash = 0;
    for (Map.Entry<String, Object> member : members.entrySet()) {
      // deepHashCode of a single element is 31 plus that element's hash, whatever its type.
      int valueHash = Arrays.deepHashCode(new Object[] {member.getValue()}) - 31;
      hash += 127 * member.getKey().hashCode() ^ valueHash;
    }
    return hash;
  }

  private String text() {
    StringBuilder text = new StringBuilder("@").append(type.getCanonicalName()).append('(');
    String separator = "";
    for (Map.Entry<String, Object> member : members.entrySet()) {
      String value = Arrays.deepToString(new Object[] {member.getValue()});
      text.append(separator).append(member.getKey()).append('=');
      text.append(value, 1, value.length() - 1);
      separator = ", ";
    }
    return text.append(')').toString();
  }

  /** Callers may change an array that they are given. */
  private static Object copy(Object value) {
    return value instanceof Object[] array ? array.clone() : value;
  }
}
