package dev.dbtest.jmh.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Our processor in a compiler one of whose tools fails. */
final class SabotagedProcessor extends AbstractProcessor {

  private final DbtestProcessor processor = new DbtestProcessor();
  private final Class<?> tool;
  private final String method;

  SabotagedProcessor(Class<?> tool, String method) {
    this.tool = tool;
    this.method = method;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(proxy(ProcessingEnvironment.class, environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  private <T> T proxy(Class<T> type, Object target) {
    InvocationHandler handler =
        (self, called, arguments) -> {
          if (type == tool && called.getName().equals(method)) {
            throw new IllegalStateException("sabotage");
          }
          try {
            Object result = called.invoke(target, arguments);
            return called.getReturnType() == tool ? proxy(tool, result) : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
