package dev.dbtest.config;

import dev.dbtest.config.ConfigEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** Takes TOML apart. The only class that refers to the library, which a short run does not load. */
final class TomlReader {

  /** Nothing of ours is nested deeper; the table above is reported before anything in it. */
  private static final int DEEPEST = 6;

  private final List<ConfigEntry> entries = new ArrayList<>();

  private TomlReader() {}

  /**
   * The entries of a document, tables before what they hold.
   *
   * @throws ConfigException if it is not TOML
   */
  static List<ConfigEntry> read(String text) throws ConfigException {
    TomlReader reader = new TomlReader();
    reader.collect(parse(text), List.of());
    return reader.entries;
  }

  private static TomlParseResult parse(String text) throws ConfigException {
    TomlParseResult result;
    try {
      // What editors understand, too.
      result = Toml.parse(text, TomlVersion.V1_0_0);
    } catch (StackOverflowError e) {
      throw new ConfigException(null, "its lists or tables are nested too deeply");
    }
    if (result.hasErrors()) {
      TomlParseError first = result.errors().get(0);
      throw new ConfigException(place(first.position()), "this is not TOML: " + words(first));
    }
    return result;
  }

  private static String words(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private void collect(TomlTable table, List<String> above) {
    for (String name : table.keySet()) {
      List<String> key = List.of(name);
      List<String> path = new ArrayList<>(above);
      path.add(name);
      ConfigPlace place = place(table.inputPositionOf(key));
      Object value = table.get(key);
      if (value instanceof TomlTable inner) {
        entries.add(new ConfigEntry(path, Kind.TABLE, List.of(), place));
        if (path.size() < DEEPEST) {
          collect(inner, path);
        }
      } else if (value instanceof TomlArray list) {
        entries.add(list(path, list, place));
      } else {
        entries.add(
            new ConfigEntry(
                path, kind(value), List.of(new ConfigValue(text(value), place)), place));
      }
    }
  }

  private static ConfigEntry list(List<String> path, TomlArray list, ConfigPlace place) {
    List<ConfigValue> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object value = list.get(i);
      Kind kind = kind(value);
      ConfigPlace at = place(list.inputPositionOf(i));
      if (kind != Kind.TEXT && kind != Kind.NUMBER) {
        ConfigValue odd = new ConfigValue("a list with " + described(value) + " in it", at);
        return new ConfigEntry(path, Kind.OTHER, List.of(odd), at);
      }
      values.add(new ConfigValue(text(value), at));
    }
    return new ConfigEntry(path, Kind.LIST, values, place);
  }

  private static Kind kind(@Nullable Object value) {
    if (value instanceof String) {
      return Kind.TEXT;
    }
    if (value instanceof Boolean) {
      return Kind.FLAG;
    }
    return isNumber(value) ? Kind.NUMBER : Kind.OTHER;
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Long || (value instanceof Double number && Double.isFinite(number));
  }

  private static String text(@Nullable Object value) {
    if (kind(value) == Kind.OTHER) {
      return described(value);
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).toPlainString()
        : String.valueOf(value);
  }

  private static String described(@Nullable Object value) {
    if (value instanceof TomlTable) {
      return "a table";
    }
    if (value instanceof TomlArray) {
      return "a list";
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    return value instanceof Double ? "no finite number" : "a date or a time";
  }

  private static ConfigPlace place(@Nullable TomlPosition position) {
    return position == null
        ? new ConfigPlace(1, 1)
        : new ConfigPlace(position.line(), position.column());
  }
}
