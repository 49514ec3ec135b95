package dev.dbtest.project.git;

import dev.dbtest.project.ProjectException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs git in a directory.
 *
 * @param directory where
 */
record GitCommand(Path directory) {

  /** What a hook of git sets, and what would make git look at another repository. */
  private static final List<String> ELSEWHERE =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR");

  /**
   * The end of a run of git.
   *
   * @param code 0 if it succeeded
   * @param out what it printed, without white space around it
   * @param errors what it printed on standard error
   */
  record Answer(int code, String out, String errors) {

    boolean succeeded() {
      return code == 0;
    }
  }

  /**
   * Runs git to its end.
   *
   * @throws ProjectException if there is no git, or the thread was interrupted
   */
  Answer run(String... words) throws ProjectException {
    List<String> command = new ArrayList<>();
    command.add("git");
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeAll(ELSEWHERE);
    // Nobody could answer a question of git's.
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    Process process = null;
    try {
      process = builder.start();
      process.getOutputStream().close();
      Reader errors = new Reader(process.getErrorStream());
      errors.start();
      String out = text(process.getInputStream());
      int code = process.waitFor();
      errors.join();
      return new Answer(code, out.strip(), errors.text.strip());
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          "git cannot be started ("
              + e.getMessage()
              + "), so no commit can be built; install git, or name a class path");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE, "git was interrupted; start again");
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }

  private static String text(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Reads beside the other stream, since git would wait for a reader of a full pipe. */
  private static final class Reader extends Thread {

    private final InputStream in;
    private volatile String text = "";

    Reader(InputStream in) {
      super("dbtest-git");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        text = GitCommand.text(in);
      } catch (IOException e) {
        // What git could not say is not said.
      }
    }
  }
}
