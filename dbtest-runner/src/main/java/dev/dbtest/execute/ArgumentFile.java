package dev.dbtest.execute;

import dev.dbtest.state.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Hands a whole command line to the {@code java} launcher in a file.
 *
 * <p>A class path may be longer than the operating system lets a command line be; and a command
 * line is shown to every user of the machine, while the file, which holds the token of the line, is
 * readable by its owner alone.
 */
final class ArgumentFile {

  private ArgumentFile() {}

  /**
   * Writes the arguments.
   *
   * @return the file; whoever starts the child deletes it when the child has read it
   */
  static Path write(ChildCommand command, String address, String token) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments(command, address, token)) {
      text.append(quote(argument)).append('\n');
    }
    return PrivateFiles.createFile(".args", text.toString().getBytes(launcherCharset()));
  }

  private static List<String> arguments(ChildCommand command, String address, String token) {
    List<String> all = new ArrayList<>(command.options());
    all.add("-cp");
    StringJoiner classPath = new StringJoiner(File.pathSeparator);
    for (Path entry : command.classPath()) {
      classPath.add(literal(entry));
    }
    all.add(classPath.toString());
    all.add(command.mainClass());
    all.add(address);
    all.add(token);
    all.addAll(command.arguments());
    return all;
  }

  /**
   * A JVM takes a star at the end for all jars of a directory, and needs a sign that it is none.
   */
  private static String literal(Path entry) {
    String text = entry.toString();
    return text.endsWith("*") && Files.isDirectory(entry) ? text + File.separator : text;
  }

  /** Quotes one argument so that blanks, quotes, backslashes and {@code #} are taken literally. */
  static String quote(String argument) {
    return '"'
        + argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + '"';
  }

  /**
   * The encoding in which the launcher reads the file: that of the system, as for a command line.
   */
  private static Charset launcherCharset() {
    String name = System.getProperty("sun.jnu.encoding", "");
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }
}
