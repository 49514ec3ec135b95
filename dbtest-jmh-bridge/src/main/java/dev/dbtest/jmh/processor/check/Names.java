package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What elements are called in messages: short, and as their authors call them. */
final class Names {

  private Names() {}

  /** {@code Outer.Inner} for types, {@code Inner.member} for members. */
  static String of(Element element) {
    if (element instanceof TypeElement type) {
      Element around = type.getEnclosingElement();
      String name = type.getSimpleName().toString();
      return around instanceof TypeElement outer ? of(outer) + "." + name : name;
    }
    return of(Lineage.owner(element)) + "." + element.getSimpleName();
  }

  /** What kind of type it is, with its article. */
  static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD -> "a record";
      case ENUM -> "an enum";
      case INTERFACE -> "an interface";
      case ANNOTATION_TYPE -> "an annotation type";
      default -> "a class";
    };
  }
}
