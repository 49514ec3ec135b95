package dev.dbtest.jmh.processor.source;

import dev.dbtest.api.BenchmarkGroup;
import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Recognises annotations of dbtest and JMH with a member that has no value: one left out, or a
 * constant or class that does not exist, or not yet.
 */
final class UnreadableAnnotations {

  private static final Set<String> PACKAGES =
      Set.of(BenchmarkGroup.class.getPackageName(), Benchmark.class.getPackageName());

  private UnreadableAnnotations() {}

  /** Whether such an annotation is written on the element. */
  static boolean areOn(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Optional<Class<? extends Annotation>> type =
          typeOf((TypeElement) mirror.getAnnotationType().asElement());
      if (type.isPresent() && !isReadable(element.getAnnotation(type.get()))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Class<? extends Annotation>> typeOf(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (!PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName(name).asSubclass(Annotation.class));
    } catch (ClassNotFoundException e) {
      // Of another version of JMH; the generator will not ask for it.
      return Optional.empty();
    }
  }

  private static boolean isReadable(Annotation annotation) {
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      if (member.getParameterCount() == 0 && !isReadable(annotation, member)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReadable(Annotation annotation, Method member) {
    try {
      member.invoke(annotation);
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof MirroredTypeException mirrored) {
        // What the compiler always answers for a class; it may be one that exists.
        return mirrored.getTypeMirror().getKind() != TypeKind.ERROR;
      }
      if (e.getCause() instanceof IncompleteAnnotationException
          || e.getCause() instanceof AnnotationTypeMismatchException
          || e.getCause() instanceof EnumConstantNotPresentException) {
        return false;
      }
      throw new IllegalStateException("Cannot read " + member + " of " + annotation, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + member + " of " + annotation, e);
    }
  }
}
