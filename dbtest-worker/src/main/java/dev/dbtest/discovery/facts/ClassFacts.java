package dev.dbtest.discovery.facts;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a class file that matter to discovery.
 *
 * @param name binary name
 * @param superName binary name of the class it extends; {@code null} if that is {@code Object}
 * @param interfaces binary names of the interfaces that it names itself, in the order of the names
 * @param outerName binary name of the class around it; {@code null} if there is none
 * @param traits what else it is
 * @param annotations annotations of dbtest and JMH on it
 * @param parameterFields fields with {@code @Params} or {@code @Param}, in the order of the file
 * @param methods methods, in the order of the file, without those that the compiler added
 * @param bridges methods that the compiler added to pass calls on; they carry the annotations of
 *     the method that they call
 */
public record ClassFacts(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    @Nullable String outerName,
    Set<Trait> traits,
    List<AnnotationFacts> annotations,
    List<String> parameterFields,
    List<MethodFacts> methods,
    List<MethodFacts> bridges) {

  /** Properties that a class may have. */
  public enum Trait {
    /** It has no instances of its own. */
    ABSTRACT,
    /** An interface or an annotation. */
    INTERFACE,
    /** An enum. */
    ENUM,
    /** Declared inside a method or initialiser, with or without a name. */
    LOCAL,
    /**
     * It declares the static method {@code suite()} from which JUnit 3 takes the tests of a class.
     */
    SUITE_METHOD
  }

  /** Copies the lists. */
  public ClassFacts {
    traits = Set.copyOf(traits);
    annotations = List.copyOf(annotations);
    parameterFields = List.copyOf(parameterFields);
    methods = List.copyOf(methods);
    interfaces = List.copyOf(interfaces);
    bridges = List.copyOf(bridges);
  }

  /** Name of its package; empty for the unnamed one. */
  public String packageName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** Whether it has this trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether an instance can be created by anyone who knows its name. */
  public boolean isConcrete() {
    return !is(Trait.ABSTRACT) && !is(Trait.INTERFACE) && !is(Trait.LOCAL);
  }

  /** The annotation of this type. */
  public Optional<AnnotationFacts> annotation(String type) {
    return AnnotationFacts.find(annotations, type);
  }

  /** Whether a method declared here has an annotation of this type. */
  public boolean hasMethodWith(String annotation) {
    for (MethodFacts method : methods) {
      if (method.has(annotation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A method of a class.
   *
   * @param name its name
   * @param signature name and descriptor of the parameters, such as {@code adds(II)}; a method of
   *     the same signature in a derived class may replace it
   * @param parameters how many parameters it has
   * @param generic whether the type of a parameter is more than a plain class
   * @param modifiers as {@link Modifier} reads them
   * @param annotations annotations of dbtest and JMH on it
   */
  public record MethodFacts(
      String name,
      String signature,
      int parameters,
      boolean generic,
      int modifiers,
      List<AnnotationFacts> annotations) {

    /** Copies the annotations. */
    public MethodFacts {
      annotations = List.copyOf(annotations);
    }

    /** The annotation of this type. */
    public Optional<AnnotationFacts> annotation(String type) {
      return AnnotationFacts.find(annotations, type);
    }

    /** Whether it has an annotation of this type. */
    public boolean has(String type) {
      return !annotations.isEmpty() && annotation(type).isPresent();
    }
  }
}
