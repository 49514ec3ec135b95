package dev.dbtest.cli.options;

import dev.dbtest.config.ConfigPlace;
import dev.dbtest.config.ConfigValue;
import java.util.List;

/**
 * Where the values of an option come from that the command line does not give.
 *
 * @param source the kind of place
 * @param name the file as messages call it, or the environment variable
 * @param profile the profile of the file that says so; empty for none
 * @param values the values as they stand there; none for those of a variable
 * @param place where in the file; a variable has one place only
 */
public record Origin(
    Source source, String name, String profile, List<ConfigValue> values, ConfigPlace place) {

  /** Copies the list. */
  public Origin {
    values = List.copyOf(values);
  }

  /** An environment variable. */
  static Origin variable(String name) {
    return new Origin(Source.ENVIRONMENT, name, "", List.of(), new ConfigPlace(1, 1));
  }

  /** The line in the file, from 1. */
  public int line() {
    return place.line();
  }

  /** The column in the line, from 1. */
  public int column() {
    return place.column();
  }

  /** The place, such as {@code dbtest.toml:3:1}. */
  public String text() {
    return source == Source.ENVIRONMENT ? name : name + ':' + place.text();
  }

  /** The place that a message is about: that of the value which it quotes. */
  String textFor(String message) {
    for (ConfigValue value : values) {
      if (values.size() > 1 && message.contains("'" + value.text() + "'")) {
        return name + ':' + value.place().text();
      }
    }
    return text();
  }

  /** The kinds of place, the strongest first. */
  public enum Source {
    /** A variable of the environment. */
    ENVIRONMENT,
    /** A profile in the configuration file. */
    PROFILE,
    /** The configuration file itself. */
    FILE
  }
}
