package dev.dbtest.jmh.processor.check;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Knows what dbtest does with the results of a suite's methods: it awaits some and discards others.
 */
final class Awaited {

  private static final List<Class<?>> TYPES =
      List.of(CompletionStage.class, Future.class, Flow.Publisher.class);

  private final Elements elements;
  private final Types types;

  Awaited(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  /** Whether the method returns something that would be lost. */
  boolean losesResultOf(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    return result.getKind() != TypeKind.VOID && TYPES.stream().noneMatch(type -> is(result, type));
  }

  private boolean is(TypeMirror type, Class<?> awaited) {
    TypeMirror target = elements.getTypeElement(awaited.getCanonicalName()).asType();
    return types.isAssignable(types.erasure(type), types.erasure(target));
  }
}
