package dev.dbtest.junit.facts;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads by reflection what discovery of suites otherwise reads from class files. Fields are left
 * out, since they matter to benchmarks alone.
 */
final class ReflectedFacts {

  private ReflectedFacts() {}

  static ClassFacts of(Class<?> type) {
    Class<?> base = type.getSuperclass();
    List<String> interfaces = new ArrayList<>();
    for (Class<?> each : type.getInterfaces()) {
      interfaces.add(each.getName());
    }
    List<MethodFacts> methods = new ArrayList<>();
    List<MethodFacts> bridges = new ArrayList<>();
    for (Method method : MethodOrder.of(type).sorted(type.getDeclaredMethods())) {
      if (method.isBridge()) {
        bridges.add(method(method));
      } else if (!method.isSynthetic()) {
        methods.add(method(method));
      }
    }
    Class<?> outer = type.getEnclosingClass();
    return new ClassFacts(
        type.getName(),
        base == null || base == Object.class ? null : base.getName(),
        interfaces,
        outer == null ? null : outer.getName(),
        traits(type),
        annotations(type),
        List.of(),
        methods,
        bridges);
  }

  private static Set<Trait> traits(Class<?> type) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (Modifier.isAbstract(type.getModifiers())) {
      traits.add(Trait.ABSTRACT);
    }
    if (type.isInterface()) {
      traits.add(Trait.INTERFACE);
    }
    if (type.isEnum()) {
      traits.add(Trait.ENUM);
    }
    if (type.isLocalClass() || type.isAnonymousClass()) {
      traits.add(Trait.LOCAL);
    }
    return traits;
  }

  private static MethodFacts method(Method method) {
    return new MethodFacts(
        method.getName(),
        signature(method),
        method.getParameterCount(),
        !Arrays.equals(method.getGenericParameterTypes(), method.getParameterTypes()),
        method.getModifiers(),
        annotations(method));
  }

  /** Name and parameters, as a class file has them. */
  static String signature(Method method) {
    StringBuilder text = new StringBuilder(method.getName()).append('(');
    for (Class<?> parameter : method.getParameterTypes()) {
      text.append(parameter.descriptorString());
    }
    return text.append(')').toString();
  }

  private static List<AnnotationFacts> annotations(AnnotatedElement element) {
    List<AnnotationFacts> facts = new ArrayList<>();
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (AnnotationNames.isOfInterest(annotation.annotationType().getName())) {
        facts.add(annotation(annotation));
      }
    }
    return facts;
  }

  private static AnnotationFacts annotation(Annotation annotation) {
    Map<String, Object> values = new HashMap<>();
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      Object value = valueOf(annotation, member);
      // A class file has only what its author wrote.
      if (value != null && !Objects.deepEquals(value, member.getDefaultValue())) {
        values.put(member.getName(), fact(value));
      }
    }
    return new AnnotationFacts(annotation.annotationType().getName(), values);
  }

  private static @Nullable Object valueOf(Annotation annotation, Method member) {
    if (member.getParameterCount() > 0 || Modifier.isStatic(member.getModifiers())) {
      return null;
    }
    try {
      member.setAccessible(true);
      return member.invoke(annotation);
    } catch (IllegalAccessException | InvocationTargetException e) {
      // It names a class that is not there.
      return null;
    }
  }

  private static Object fact(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    if (value instanceof Annotation nested) {
      return annotation(nested);
    }
    if (value.getClass().isArray()) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(fact(Array.get(value, i)));
      }
      return elements;
    }
    return value;
  }
}
