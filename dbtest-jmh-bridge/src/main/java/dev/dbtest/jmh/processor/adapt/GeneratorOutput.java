package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.jmh.processor.check.Reporter;
import dev.dbtest.jmh.processor.check.Rule;
import dev.dbtest.jmh.processor.source.Lineage;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.GeneratorDestination;
import org.openjdk.jmh.generators.core.MetadataInfo;

/**
 * Where JMH's generator writes to: classes to the compiler, messages to the {@link Reporter}, and
 * resources to memory, since they are merged with those of earlier compilations before they are
 * written.
 */
final class GeneratorOutput implements GeneratorDestination {

  private final Filer filer;
  private final Elements elements;
  private final Messager messager;
  private final Reporter reporter;
  private final Trail trail;
  private final Map<String, ByteArrayOutputStream> resources = new TreeMap<>();
  private final Set<String> written = new HashSet<>();

  GeneratorOutput(
      Filer filer, Elements elements, Messager messager, Reporter reporter, Trail trail) {
    this.filer = filer;
    this.elements = elements;
    this.messager = messager;
    this.reporter = reporter;
    this.trail = trail;
  }

  /** Thrown through the generator after an error, when it has nothing left to do. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The lines of a resource that the generator wrote; empty if it did not. */
  List<String> lines(String path) {
    ByteArrayOutputStream content = resources.get(path);
    return content == null ? List.of() : content.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Override
  public OutputStream newResource(String path) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    resources.put(path, content);
    return content;
  }

  /** The generator must not see earlier compilations: their lists are merged later. */
  @Override
  public InputStream getResource(String path) throws IOException {
    throw new FileNotFoundException(path);
  }

  /**
   * Collects the text and hands it to the compiler when it is closed: JMH writes through a {@code
   * PrintWriter}, which would swallow a full disk.
   */
  @Override
  public Writer newClass(String name, @Nullable String originatingName) {
    TypeElement origin = originatingName == null ? null : elements.getTypeElement(originatingName);
    if (origin != null) {
      trail.visit(origin);
    }
    if (origin != null && !written.add(name)) {
      reporter.error(Rule.NAME_CLASH, origin, name);
      throw new Stop();
    }
    JavaFileObject file;
    try {
      file = origin == null ? filer.createSourceFile(name) : filer.createSourceFile(name, origin);
    } catch (FilerException e) {
      reporter.error(Rule.WRITTEN_TWICE, name);
      throw new Stop();
    } catch (IOException e) {
      reporter.error(Rule.WRITE_FAILED, name, String.valueOf(e.getMessage()));
      throw new Stop();
    }
    return new StringWriter() {
      private boolean closed;

      @Override
      public void close() {
        if (closed) {
          return;
        }
        closed = true;
        try (Writer writer = file.openWriter()) {
          writer.append(getBuffer());
        } catch (IOException e) {
          reporter.error(Rule.WRITE_FAILED, name, String.valueOf(e.getMessage()));
        }
      }
    };
  }

  @Override
  public void printError(String message) {
    reporter.error(Rule.JMH_SAYS, "the compilation", plain(message));
  }

  /** Reports an error of the generator, unless dbtest has already reported one for the class. */
  @Override
  public void printError(String message, MetadataInfo info) {
    if (!(info instanceof AdaptedElement<?> adapted)) {
      printError(message);
    } else if (!reporter.isBroken(Lineage.owner(adapted.element()))) {
      reporter.error(Rule.JMH_SAYS, adapted.element(), plain(message));
    }
  }

  @Override
  public void printError(String message, Throwable failure) {
    if (!(failure instanceof Stop)) {
      reporter.internal(trail.last(), failure);
    }
  }

  /** The message without its full stop: the catalogue adds that itself. */
  private static String plain(String message) {
    return message.strip().replaceAll("[.:]+$", "");
  }

  @Override
  public void printWarning(String message) {
    messager.printMessage(Diagnostic.Kind.WARNING, message);
  }

  @Override
  public void printWarning(String message, MetadataInfo info) {
    Element element = info instanceof AdaptedElement<?> adapted ? adapted.element() : null;
    messager.printMessage(Diagnostic.Kind.WARNING, message, element);
  }

  @Override
  public void printWarning(String message, Throwable failure) {
    printWarning(message + " " + failure);
  }

  @Override
  public void printNote(String message) {
    messager.printMessage(Diagnostic.Kind.NOTE, message);
  }
}
