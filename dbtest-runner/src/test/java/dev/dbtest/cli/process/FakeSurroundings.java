package dev.dbtest.cli.process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world for the command line that keeps what is printed. */
public final class FakeSurroundings {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();
  private Path workingDirectory = Path.of("/nowhere");
  private String launcher = "dbtest";
  private boolean terminal;

  public FakeSurroundings withEnvironment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  public FakeSurroundings in(Path directory) {
    workingDirectory = directory;
    return this;
  }

  public FakeSurroundings calledAs(String text) {
    launcher = text;
    return this;
  }

  public FakeSurroundings onTerminal() {
    terminal = true;
    return this;
  }

  public Surroundings make() {
    return new Surroundings(
        new StandardOutput(out),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal,
        terminal,
        80,
        24,
        environment,
        workingDirectory,
        new Installation(
            List.of(Path.of("/lib/worker.jar")),
            List.of(),
            Path.of("/jdk/bin/java"),
            Optional.empty(),
            Optional.empty(),
            launcher,
            Optional.empty(),
            Optional.empty()));
  }

  /** What was printed on standard output. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was printed on standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
