package dev.dbtest.jmh.host;

import java.util.Set;
import org.openjdk.jmh.results.Result;

/**
 * The classes of what a fork sends to its host: frames and results of JMH with the collections in
 * them, results of profilers, and what a benchmark threw.
 */
final class AdmittedClasses {

  private static final String JMH = "org.openjdk.jmh.";

  private static final Set<String> OF_THE_JDK =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Short",
          "java.lang.StackTraceElement",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Ser",
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.Arrays$ArrayList",
          "java.util.BitSet",
          "java.util.CollSer",
          "java.util.Collections$EmptyList",
          "java.util.Collections$EmptyMap",
          "java.util.Collections$EmptySet",
          "java.util.Collections$SingletonList",
          "java.util.Collections$SingletonMap",
          "java.util.Collections$SingletonSet",
          "java.util.Collections$UnmodifiableCollection",
          "java.util.Collections$UnmodifiableList",
          "java.util.Collections$UnmodifiableMap",
          "java.util.Collections$UnmodifiableRandomAccessList",
          "java.util.Collections$UnmodifiableSet",
          "java.util.EnumMap",
          "java.util.EnumSet$SerializationProxy",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.Map$Entry",
          "java.util.TreeMap",
          "java.util.TreeSet",
          "java.util.UUID",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong");

  private AdmittedClasses() {}

  /** Whether a fork may send objects of this class, or arrays of them. */
  static boolean contain(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive()
        || element.getName().startsWith(JMH)
        || OF_THE_JDK.contains(element.getName())
        // Of these, a stream only holds the name of a constant.
        || Enum.class.isAssignableFrom(element)
        || Result.class.isAssignableFrom(element)
        || Throwable.class.isAssignableFrom(element);
  }
}
