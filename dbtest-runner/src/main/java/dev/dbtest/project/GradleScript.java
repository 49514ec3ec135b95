package dev.dbtest.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The script that answers inside of Gradle. */
final class GradleScript {

  /** Must be raised with each change to the script, so that older answers are not taken for its. */
  static final int VERSION = 1;

  /** The name of its task, in every project of a build. */
  static final String TASK = "dbtestModel";

  /** Gradle goes by the end of the name. */
  static final String FILE = "dbtest.init.gradle";

  private GradleScript() {}

  /** The script. */
  static byte[] content() throws IOException {
    try (InputStream in = GradleScript.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing in this dbtest");
      }
      return in.readAllBytes();
    }
  }

  /** Writes it into a directory. */
  static Path writeTo(Path directory) throws IOException {
    return Files.write(directory.resolve(FILE), content());
  }
}
