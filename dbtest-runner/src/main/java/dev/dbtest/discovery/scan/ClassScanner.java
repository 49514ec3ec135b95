package dev.dbtest.discovery.scan;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationEnumValue;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.AnnotationParameterValue;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads class files with ClassGraph, which parses them and loads none. This is the only class that
 * knows ClassGraph, and none of it is loaded while the cache answers.
 */
public final class ClassScanner {

  /** More do not help: finding the files, which one thread does, takes about as long. */
  private static final int THREADS = 2;

  private ClassScanner() {}

  /** All classes in these directories and jars, by name; of two with one name, the first. */
  public static Map<String, ClassFacts> allIn(List<Path> entries) {
    return scan(graph(entries));
  }

  /** The named classes in these directories and jars; those that are not there are left out. */
  static Map<String, ClassFacts> named(Collection<String> names, List<Path> entries) {
    return scan(graph(entries).acceptClasses(names.toArray(String[]::new)));
  }

  private static ClassGraph graph(List<Path> entries) {
    return new ClassGraph()
        .overrideClasspath(entries)
        .disableModuleScanning()
        .disableNestedJarScanning()
        .disableRuntimeInvisibleAnnotations()
        .enableExternalClasses()
        .ignoreClassVisibility()
        .ignoreMethodVisibility()
        .ignoreFieldVisibility()
        .enableMethodInfo()
        .enableFieldInfo()
        .enableAnnotationInfo();
  }

  private static Map<String, ClassFacts> scan(ClassGraph graph) {
    try (ScanResult result = graph.scan(THREADS)) {
      Map<String, ClassFacts> classes = new HashMap<>();
      for (ClassInfo type : result.getAllClasses()) {
        if (!type.isExternalClass()) {
          classes.put(type.getName(), facts(type));
        }
      }
      return classes;
    }
  }

  private static ClassFacts facts(ClassInfo type) {
    ClassInfo base = type.getSuperclass();
    String superName = base == null ? null : base.getName();
    List<AnnotationFacts> annotations = annotations(type.getAnnotationInfo());
    List<MethodFacts> methods = new ArrayList<>();
    boolean anyAnnotation = !annotations.isEmpty();
    for (MethodInfo method : type.getDeclaredMethodInfo()) {
      if (!method.isSynthetic() && !method.isBridge()) {
        MethodFacts facts = facts(method);
        methods.add(facts);
        anyAnnotation |= !facts.annotations().isEmpty();
      }
    }
    // A class that says nothing and overrides nothing needs no methods; most classes are such.
    return new ClassFacts(
        type.getName(),
        superName,
        outerName(type),
        traits(type),
        annotations,
        parameterFields(type),
        anyAnnotation || superName != null ? methods : List.of());
  }

  private static Set<Trait> traits(ClassInfo type) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (type.isAbstract()) {
      traits.add(Trait.ABSTRACT);
    }
    if (type.isInterfaceOrAnnotation()) {
      traits.add(Trait.INTERFACE);
    }
    if (type.isEnum()) {
      traits.add(Trait.ENUM);
    }
    String name = type.getName();
    int dollar = name.lastIndexOf('$');
    boolean numbered =
        dollar >= 0 && dollar + 1 < name.length() && Character.isDigit(name.charAt(dollar + 1));
    if (type.isAnonymousInnerClass() || numbered) {
      traits.add(Trait.LOCAL);
    }
    return traits;
  }

  /** Of all classes around a class, the innermost: its name is the longest. */
  private static @Nullable String outerName(ClassInfo type) {
    String longest = null;
    for (ClassInfo outer : type.getOuterClasses()) {
      if (longest == null || outer.getName().length() > longest.length()) {
        longest = outer.getName();
      }
    }
    return longest;
  }

  private static List<String> parameterFields(ClassInfo type) {
    List<String> names = new ArrayList<>();
    for (FieldInfo field : type.getDeclaredFieldInfo()) {
      AnnotationInfoList annotations = field.getAnnotationInfo();
      if (annotations.containsName(AnnotationNames.PARAMS)
          || annotations.containsName(AnnotationNames.JMH_PARAM)) {
        names.add(field.getName());
      }
    }
    return names;
  }

  private static MethodFacts facts(MethodInfo method) {
    String descriptor = method.getTypeDescriptorStr();
    String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
    return new MethodFacts(
        method.getName(),
        method.getName().concat(parameters),
        method.getModifiers(),
        annotations(method.getAnnotationInfo()));
  }

  private static List<AnnotationFacts> annotations(AnnotationInfoList found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<AnnotationFacts> facts = new ArrayList<>();
    for (AnnotationInfo annotation : found.directOnly()) {
      if (AnnotationNames.isOfInterest(annotation.getName())) {
        facts.add(facts(annotation));
      }
    }
    return facts;
  }

  private static AnnotationFacts facts(AnnotationInfo annotation) {
    Map<String, Object> values = new HashMap<>();
    for (AnnotationParameterValue parameter : annotation.getParameterValues(false)) {
      Object value = value(parameter.getValue());
      if (value != null) {
        values.put(parameter.getName(), value);
      }
    }
    return new AnnotationFacts(annotation.getName(), values);
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof AnnotationEnumValue constant) {
      return constant.getValueName();
    }
    if (value instanceof AnnotationClassRef type) {
      return type.getName();
    }
    if (value instanceof AnnotationInfo nested) {
      return facts(nested);
    }
    if (value != null && value.getClass().isArray()) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        Object element = value(Array.get(value, i));
        if (element != null) {
          elements.add(element);
        }
      }
      return List.copyOf(elements);
    }
    return value;
  }
}
