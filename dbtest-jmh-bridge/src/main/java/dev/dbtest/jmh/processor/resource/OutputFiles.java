package dev.dbtest.jmh.processor.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Files of the directory that classes are compiled to. */
final class OutputFiles {

  private final Filer filer;

  OutputFiles(Filer filer) {
    this.filer = filer;
  }

  /**
   * The lines of a UTF-8 file that an earlier compilation left; empty if there is none.
   *
   * @throws FilerException if this compilation has written it already
   * @throws UnreadableListException if there is a file but it cannot be read
   */
  Optional<List<String>> read(String path) throws FilerException {
    InputStream stream;
    try {
      stream = filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream();
    } catch (FilerException e) {
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
    try (stream) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(text.lines().toList());
    } catch (IOException e) {
      throw new UnreadableListException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether there is a file. */
  boolean exists(String path) {
    try {
      filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a UTF-8 file, each line ended by a line feed.
   *
   * @throws FilerException if this compilation has written it already
   * @throws IOException if it cannot be written
   */
  void write(String path, List<String> lines) throws IOException {
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
    try (Writer writer = new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
      for (String line : lines) {
        writer.append(line).append('\n');
      }
    }
  }
}
