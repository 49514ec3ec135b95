package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A tool that builds projects, as far as dbtest needs one. */
interface BuildTool {

  /** What decides its answer beside files and the words of the user. */
  List<String> surroundings();

  /**
   * The part of a project that somebody works on.
   *
   * @param root the project
   * @param start a directory in it
   * @return the directory of the nearest module
   */
  Path partAt(Path root, Path start);

  /**
   * The modules of a part, in the words of a question.
   *
   * @throws ProjectException if a build file cannot be read
   */
  List<Path> modulesOf(Path part) throws ProjectException;

  /** Directories with options for the tool itself. */
  List<Path> settingsOf(Path root);

  /**
   * Compiles main and test classes of the modules that are asked for, and of those they need, and
   * says what tests run with.
   *
   * @param scratch a name for files or a directory of the tool's own; nothing is left there
   * @throws ProjectException if the tool is missing, or the build fails
   */
  BuildAnswer ask(BuildQuestion question, Path scratch) throws ProjectException, IOException;
}
