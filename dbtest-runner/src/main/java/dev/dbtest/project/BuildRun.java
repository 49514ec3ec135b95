package dev.dbtest.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a build tool.
 *
 * @param succeeded whether the build passed
 * @param output all it printed
 */
record BuildRun(boolean succeeded, String output) {

  /**
   * Runs a build tool to its end.
   *
   * @param command the tool and its arguments
   * @param directory where it runs
   * @throws ProjectException if it cannot be started, or this thread is interrupted
   */
  static BuildRun of(List<String> command, Path directory) throws ProjectException {
    Process process = null;
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = readAll(process.getInputStream());
      return new BuildRun(process.waitFor() == 0, output);
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          command.get(0) + ": cannot be started: " + e.getMessage() + "; check the installation");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          directory + ": the build was interrupted; start it again");
    } finally {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
    }
  }

  private static String readAll(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return bytes.toString(Charset.defaultCharset());
  }
}
