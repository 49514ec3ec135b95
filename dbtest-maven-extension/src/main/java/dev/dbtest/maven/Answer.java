package dev.dbtest.maven;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What dbtest wants to know, as a file of properties. Lists are numbered from 0. */
final class Answer {

  private final Properties all;
  private final String prefix;

  /** An answer that says nothing yet. */
  Answer() {
    this(new Properties(), "");
  }

  private Answer(Properties all, String prefix) {
    this.all = all;
    this.prefix = prefix;
  }

  /** A part of this answer, whose keys begin with that. */
  Answer part(String name) {
    return new Answer(all, prefix + name);
  }

  /** Says something, unless there is nothing to say. */
  void set(String key, @Nullable String value) {
    if (value != null) {
      all.setProperty(prefix + key, value);
    }
  }

  /** Says several things in order. */
  void setAll(String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      set(key + "." + i, values.get(i));
    }
  }

  void write(File file) throws IOException {
    // A build can begin by deleting the directory.
    Files.createDirectories(file.getAbsoluteFile().getParentFile().toPath());
    try (OutputStream out = Files.newOutputStream(file.toPath())) {
      all.store(out, null);
    }
  }

  /** All that is said. */
  Properties asProperties() {
    return all;
  }
}
