package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Which texts JMH converts to the type of a parameter field. */
final class Conversions {

  private static final Map<String, Predicate<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.lang.String", text -> true),
          Map.entry("java.lang.Boolean", List.of("true", "false")::contains),
          Map.entry("java.lang.Character", text -> text.length() == 1),
          Map.entry("java.lang.Byte", number(Byte::parseByte)),
          Map.entry("java.lang.Short", number(Short::parseShort)),
          Map.entry("java.lang.Integer", number(Integer::parseInt)),
          Map.entry("java.lang.Long", number(Long::parseLong)),
          Map.entry("java.lang.Float", number(Float::parseFloat)),
          Map.entry("java.lang.Double", number(Double::parseDouble)));

  private static final Map<String, String> WRAPPERS =
      Map.of(
          "BOOLEAN", "java.lang.Boolean",
          "CHAR", "java.lang.Character",
          "BYTE", "java.lang.Byte",
          "SHORT", "java.lang.Short",
          "INT", "java.lang.Integer",
          "LONG", "java.lang.Long",
          "FLOAT", "java.lang.Float",
          "DOUBLE", "java.lang.Double");

  private Conversions() {}

  /** The texts that are values of the type; empty if JMH converts nothing to it. */
  static Optional<Predicate<String>> to(TypeMirror type) {
    Optional<TypeElement> declared = Lineage.declared(type);
    if (declared.map(TypeElement::getKind).filter(ElementKind.ENUM::equals).isPresent()) {
      return Optional.of(constants(declared.get())::contains);
    }
    String name =
        declared
            .map(each -> each.getQualifiedName().toString())
            .orElseGet(() -> WRAPPERS.getOrDefault(type.getKind().name(), ""));
    return Optional.ofNullable(BY_TYPE.get(name));
  }

  /** Whether the type is an enum with constants, which may stand for themselves. */
  static boolean hasConstants(TypeMirror type) {
    return Lineage.declared(type).map(each -> !constants(each).isEmpty()).orElse(false);
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .toList();
  }

  private static Predicate<String> number(Consumer<String> parser) {
    return text -> {
      try {
        parser.accept(text);
        return true;
      } catch (NumberFormatException e) {
        return false;
      }
    };
  }
}
