package dev.dbtest.cli.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the JSON Schema of a configuration file from the tables of options and commands. */
final class ConfigSchema {

  private ConfigSchema() {}

  /** The schema, ending with a line break. */
  static String text() throws JsonProcessingException {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "dbtest.toml");
    schema.put("description", "Options of dbtest that a project always gives.");
    schema.putAll(scope(true));
    Map<String, Object> definitions = new LinkedHashMap<>();
    for (Option option : Option.values()) {
      if (option.isConfigurable()) {
        definitions.put(option.key(), property(option));
      }
    }
    for (Command command : Command.values()) {
      if (command.hasTable()) {
        definitions.put(command.word(), table(command));
      }
    }
    definitions.put(FileSettings.PROFILE, scope(false));
    schema.put("$defs", definitions);
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  /** What holds for all commands, with the tables of single ones. */
  private static Map<String, Object> scope(boolean whole) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Option option : Option.values()) {
      if (option.isConfigurable()) {
        properties.put(option.key(), reference(option.key()));
      }
    }
    for (Command command : Command.values()) {
      if (command.hasTable()) {
        properties.put(command.word(), reference(command.word()));
      }
    }
    if (whole) {
      Map<String, Object> profiles = new LinkedHashMap<>();
      profiles.put("description", "What holds where --profile or DBTEST_PROFILE names it.");
      profiles.put("type", "object");
      profiles.put("additionalProperties", reference(FileSettings.PROFILE));
      properties.put(FileSettings.PROFILE, profiles);
    }
    return object("", properties);
  }

  private static Map<String, Object> table(Command command) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Option option : Option.values()) {
      if (option.isConfigurable() && command.accepts(option)) {
        properties.put(option.key(), reference(option.key()));
      }
    }
    return object("What holds for '" + command.qualifiedName() + "' only.", properties);
  }

  private static Map<String, Object> object(String description, Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (!description.isEmpty()) {
      object.put("description", description);
    }
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> reference(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> property(Option option) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("description", option.description());
    switch (option.takes()) {
      case NOTHING -> property.put("type", "boolean");
      case ONE -> property.putAll(single(option));
      case MANY -> {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", single(option));
        property.put("anyOf", List.of(single(option), list));
      }
    }
    return property;
  }

  private static Map<String, Object> single(Option option) {
    Map<String, Object> single = new LinkedHashMap<>();
    if (!OptionText.choices(option).isEmpty()) {
      single.put("enum", new ArrayList<>(OptionText.choices(option)));
      return single;
    }
    switch (option.value()) {
      case "N" -> single.put("type", "integer");
      case "PERCENT" -> single.put("type", List.of("string", "number"));
      default -> single.put("type", "string");
    }
    return single;
  }
}
