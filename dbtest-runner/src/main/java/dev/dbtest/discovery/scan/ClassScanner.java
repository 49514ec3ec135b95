package dev.dbtest.discovery.scan;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.JUnitNames;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationEnumValue;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.AnnotationParameterValue;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads class files with ClassGraph, which parses them and loads none. This is the only class that
 * knows ClassGraph, and none of it is loaded while the cache answers.
 */
public final class ClassScanner {

  /** More threads do not help: finding the files, which one thread does, takes about as long. */
  private static final int THREADS = 2;

  private ClassScanner() {}

  /**
   * All classes in these directories and jars, by name; of two with the same name, the first.
   *
   * @param release feature release of the JVM that is to load them
   */
  public static Map<String, ClassFacts> allIn(List<Path> entries, int release) {
    try (LiteralPaths paths = new LiteralPaths(entries, release, name -> true)) {
      return scan(graph(paths.entries()));
    }
  }

  /** The named classes in a directory or jar; those that are not there are left out. */
  static Map<String, ClassFacts> named(Collection<String> names, Path entry, int release) {
    try (LiteralPaths paths = new LiteralPaths(List.of(entry), release, names::contains)) {
      return scan(graph(paths.entries()).acceptClasses(names.toArray(String[]::new)));
    }
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
      Set<String> bases = new HashSet<>();
      for (ClassInfo type : result.getAllClasses()) {
        ClassInfo base = type.getSuperclass();
        if (base != null) {
          bases.add(base.getName());
        }
      }
      for (ClassInfo type : result.getAllClasses()) {
        if (!type.isExternalClass()) {
          classes.put(type.getName(), facts(type, bases.contains(type.getName())));
        }
      }
      return classes;
    }
  }

  private static ClassFacts facts(ClassInfo type, boolean isBase) {
    ClassInfo base = type.getSuperclass();
    String superName = base == null ? null : base.getName();
    List<String> interfaces = interfaces(type);
    List<AnnotationFacts> annotations = annotations(type.getAnnotationInfo());
    List<MethodFacts> methods = new ArrayList<>();
    List<MethodFacts> bridges = new ArrayList<>(0);
    boolean anyAnnotation = !annotations.isEmpty();
    for (MethodInfo method : type.getDeclaredMethodInfo()) {
      if (method.isBridge()) {
        bridges.add(facts(method));
      } else if (!method.isSynthetic()) {
        MethodFacts facts = facts(method);
        methods.add(facts);
        anyAnnotation |= !facts.annotations().isEmpty();
      }
    }
    // A class that says nothing, overrides nothing and hides nothing from its heirs needs no
    // methods; most classes are such.
    boolean wanted = anyAnnotation || superName != null || isBase || !interfaces.isEmpty();
    return new ClassFacts(
        type.getName(),
        superName,
        interfaces,
        outerName(type),
        traits(type),
        annotations,
        parameterFields(type),
        wanted ? methods : List.of(),
        wanted ? bridges : List.of());
  }

  private static List<String> interfaces(ClassInfo type) {
    ClassInfoList direct = type.getInterfaces().directOnly();
    List<String> names = new ArrayList<>(direct.size());
    for (ClassInfo each : direct) {
      names.add(each.getName());
    }
    return names;
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
    // Decided by the attribute of the class file: names with a dollar sign prove nothing.
    if (type.isAnonymousInnerClass()) {
      traits.add(Trait.LOCAL);
    }
    for (MethodInfo method : type.getDeclaredMethodInfo("suite")) {
      if (method.isStatic() && JUnitNames.isSuiteMethod(method.getTypeDescriptorStr())) {
        traits.add(Trait.SUITE_METHOD);
      }
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
    String signature = signature(method);
    return new MethodFacts(
        method.getName(),
        signature,
        parameters(signature),
        method.getTypeSignatureStr() != null,
        method.getModifiers(),
        annotations(method.getAnnotationInfo()));
  }

  private static String signature(MethodInfo method) {
    String descriptor = method.getTypeDescriptorStr();
    return method.getName().concat(descriptor.substring(0, descriptor.indexOf(')') + 1));
  }

  /** How many parameters a descriptor has: each has one letter, or a name that a semicolon ends. */
  private static int parameters(String signature) {
    int count = 0;
    for (int i = signature.indexOf('(') + 1; signature.charAt(i) != ')'; i++) {
      if (signature.charAt(i) == 'L') {
        i = signature.indexOf(';', i);
      }
      if (signature.charAt(i) != '[') {
        count++;
      }
    }
    return count;
  }

  private static List<AnnotationFacts> annotations(AnnotationInfoList found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<AnnotationFacts> facts = new ArrayList<>();
    AnnotationInfoList direct = found.directOnly();
    for (AnnotationInfo annotation : found) {
      String name = annotation.getName();
      // JUnit's annotations also count on annotations of the project.
      if (direct.contains(annotation)
          ? AnnotationNames.isOfInterest(name)
          : JUnitNames.isOfInterest(name)) {
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
