package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reports broken rules as compile errors, each once, and remembers which types have some. A rule
 * that may be broken on purpose is a warning.
 */
public final class Reporter {

  private final Messager messager;
  private final Compilation compilation;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> warned = new HashSet<>();
  private final Set<String> brokenTypes = new HashSet<>();
  private @Nullable TypeElement checked;

  /** A reporter that prints to the compiler of a compilation. */
  public Reporter(Messager messager, Compilation compilation) {
    this.messager = messager;
    this.compilation = compilation;
  }

  /**
   * Sets which type is being checked; {@code null} if none is. An error in a superclass whose
   * source is not at hand is shown at this type.
   */
  void checking(@Nullable TypeElement type) {
    checked = type;
  }

  /** Reports a rule that an element breaks; the arguments are those after the element's name. */
  public void error(Rule rule, Element element, String... arguments) {
    print(rule, element, null, null, arguments);
  }

  /** Reports a rule that an element breaks, perhaps on purpose. */
  void warning(Rule rule, Element element) {
    String message = rule.message(Names.of(element));
    if (warned.add(message)) {
      messager.printMessage(Diagnostic.Kind.WARNING, message, compilation.current(element));
    }
  }

  /** Reports a rule that an annotation of the element breaks, at the annotation. */
  void error(
      Rule rule, Element element, Class<? extends Annotation> annotation, String... arguments) {
    print(rule, element, AnnotationUse.on(element, annotation).orElse(null), null, arguments);
  }

  /** Reports a rule that a member of an annotation breaks, at the member's value. */
  void errorAt(
      Rule rule,
      Element element,
      Class<? extends Annotation> annotation,
      String member,
      String... arguments) {
    AnnotationMirror mirror = AnnotationUse.on(element, annotation).orElse(null);
    AnnotationValue value =
        mirror == null ? null : AnnotationUse.member(mirror, member).orElse(null);
    print(rule, element, mirror, value, arguments);
  }

  /**
   * Reports a rule that something other than an element breaks; the first argument is the offender.
   */
  public void error(Rule rule, String... arguments) {
    if (reported.add(rule + " " + String.join(" ", arguments))) {
      messager.printMessage(Diagnostic.Kind.ERROR, rule.message(arguments));
    }
  }

  /** Reports that dbtest failed while it looked at an element, or at none that is known. */
  public void internal(@Nullable Element element, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    if (element == null) {
      error(Rule.INTERNAL, "the compilation", trace.toString().strip());
    } else {
      error(Rule.INTERNAL, element, trace.toString().strip());
    }
  }

  /** Whether anything was reported. */
  public boolean hasErrors() {
    return !reported.isEmpty();
  }

  /** Whether something was reported in the type or in one of its superclasses. */
  public boolean isBroken(TypeElement type) {
    return Lineage.of(type).stream()
        .anyMatch(each -> brokenTypes.contains(each.getQualifiedName().toString()));
  }

  private void print(
      Rule rule,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      String... arguments) {
    brokenTypes.add(Lineage.owner(element).getQualifiedName().toString());
    if (checked != null) {
      brokenTypes.add(checked.getQualifiedName().toString());
    }
    List<String> all = new ArrayList<>();
    all.add(Names.of(element));
    all.addAll(List.of(arguments));
    String message = rule.message(all.toArray(String[]::new));
    if (reported.add(message)) {
      if (checked == null || compilation.hasSource(element)) {
        Element place = compilation.current(element);
        messager.printMessage(Diagnostic.Kind.ERROR, message, place, annotation, value);
      } else {
        messager.printMessage(Diagnostic.Kind.ERROR, message, checked);
      }
    }
  }
}
