package dev.dbtest.cli;

import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.EffectiveOption;
import dev.dbtest.cli.options.Origin;
import dev.dbtest.json.JsonOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** What the options of commands are, for machines. */
final class ConfigJson {

  private final JsonOut json;

  private ConfigJson(JsonOut json) {
    this.json = json;
  }

  /**
   * Writes the options.
   *
   * @throws IOException if {@code out} does not take them
   */
  static void write(OutputStream out, Map<Command, List<EffectiveOption>> options)
      throws IOException {
    JsonOut json = new JsonOut(out);
    ConfigJson config = new ConfigJson(json);
    json.object(() -> json.array("commands", options.entrySet(), config::command));
    json.finish();
  }

  private void command(Map.Entry<Command, List<EffectiveOption>> command) throws IOException {
    json.object(
        () -> {
          json.text("command", command.getKey().qualifiedName());
          json.array("options", command.getValue(), this::option);
        });
  }

  /** A default is told in words, which are no value that an option would take. */
  private void option(EffectiveOption option) throws IOException {
    json.object(
        () -> {
          json.text("option", option.label());
          json.text("source", option.source());
          if (option.usual()) {
            json.text("default", option.values().isEmpty() ? null : option.values().get(0));
          } else {
            json.texts("values", option.values());
          }
          if (option.origin() != null) {
            origin(option.origin());
          }
        });
  }

  private void origin(Origin origin) throws IOException {
    if (origin.source() == Origin.Source.ENVIRONMENT) {
      json.text("variable", origin.name());
      return;
    }
    json.text("file", origin.name());
    json.integer("line", origin.line());
    json.integer("column", origin.column());
    if (!origin.profile().isEmpty()) {
      json.text("profile", origin.profile());
    }
  }
}
