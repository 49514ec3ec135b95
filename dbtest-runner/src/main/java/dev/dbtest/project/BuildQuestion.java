package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A question to a build tool, and by whom and how it is asked. A different question can have a
 * different answer.
 *
 * @param root top directory of the project
 * @param modules directories of the modules that are asked for; empty for all of them
 * @param words all that decides the answer beside files: the words of the user for the tool, and
 *     what its environment says
 * @param arguments the words of the user for Maven
 */
record BuildQuestion(Path root, List<Path> modules, List<String> words, List<String> arguments) {

  BuildQuestion {
    modules = List.copyOf(modules);
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
  }
}
