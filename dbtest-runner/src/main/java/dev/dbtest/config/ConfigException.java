package dev.dbtest.config;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A configuration file cannot be read; the message says why, but not which file it is. */
public final class ConfigException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable ConfigPlace place;

  ConfigException(@Nullable ConfigPlace place, String message) {
    super(message);
    this.place = place;
  }

  /** Where in the file; {@code null} if it is the file as a whole. */
  public @Nullable ConfigPlace place() {
    return place;
  }
}
