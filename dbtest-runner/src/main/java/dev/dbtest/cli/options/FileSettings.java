package dev.dbtest.cli.options;

import dev.dbtest.config.ConfigEntry;
import dev.dbtest.config.ConfigEntry.Kind;
import dev.dbtest.config.ConfigPlace;
import dev.dbtest.config.ConfigValue;
import dev.dbtest.filter.Suggestions;
import dev.dbtest.text.OddCharacters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says about options. A table with the name of a command holds for this
 * command, one of {@code profile} if that profile is chosen, and what stands above all tables for
 * every command that takes the option.
 */
final class FileSettings {

  static final String PROFILE = "profile";

  private static final String HINT =
      "Keys are the long names of options; 'dbtest config --help' lists them.";

  /**
   * One key of the file.
   *
   * @param profile the profile that it belongs to; empty for none
   * @param command the command that it is for; {@code null} for all
   */
  private record Scoped(
      String profile, @Nullable Command command, Option option, Setting setting) {}

  private final String name;
  private final Path directory;
  private final Path workingDirectory;
  private final Set<String> profiles = new LinkedHashSet<>();
  private final List<Scoped> all = new ArrayList<>();

  private FileSettings(String name, Path directory, Path workingDirectory) {
    this.name = name;
    this.directory = directory;
    this.workingDirectory = workingDirectory;
  }

  /**
   * Understands a file.
   *
   * @param file where it is, for paths in it
   * @param name what messages call it
   * @param workingDirectory what paths of the command line are relative to
   * @throws UsageException if a table or key is unknown, or a value has the wrong type
   */
  static FileSettings of(Path file, String name, List<ConfigEntry> entries, Path workingDirectory)
      throws UsageException {
    FileSettings settings =
        new FileSettings(
            name, file.toAbsolutePath().normalize().resolveSibling(""), workingDirectory);
    for (ConfigEntry entry : entries) {
      settings.take(entry);
    }
    return settings;
  }

  /** Names of the profiles that the file has, in its order. */
  Set<String> profiles() {
    return profiles;
  }

  /**
   * What the file says to a command.
   *
   * @param profile the profile that says so; empty for the file itself
   * @param tables whether it stands in the table of a command, or above those tables
   */
  Map<Option, Setting> of(String profile, Command command, boolean tables) {
    Map<Option, Setting> settings = new EnumMap<>(Option.class);
    for (Scoped scoped : all) {
      if (scoped.profile.equals(profile)
          && tables == (scoped.command != null)
          && holdsFor(command, scoped.command, scoped.option)) {
        settings.put(scoped.option, scoped.setting);
      }
    }
    return settings;
  }

  /**
   * Whether a command goes by what is said about an option.
   *
   * @param table the command whose table says it; {@code null} for all
   */
  static boolean holdsFor(Command command, @Nullable Command table, Option option) {
    if (table == null) {
      return command.takesFromAll(option);
    }
    // All that is run has one report and one selection, so only what measures is taken over.
    boolean measures = table == Command.BENCH && option.group() == OptionGroup.BENCHMARKS;
    return table == command || (command == Command.ALL && measures);
  }

  private void take(ConfigEntry entry) throws UsageException {
    List<String> path = entry.path();
    int at = 0;
    String profile = "";
    if (path.get(0).equals(PROFILE)) {
      requireTable(
          entry, 1, "'profile' holds tables such as [profile.ci]; choose one with --profile");
      if (path.size() == 1) {
        return;
      }
      profile = path.get(1);
      requireTable(entry, 2, "a profile is a table such as [profile." + profile + "]");
      if (!canBeChosen(profile)) {
        throw wrong(entry.place(), "'" + profile + "' is no name for a profile", HINT);
      }
      profiles.add(profile);
      at = 2;
    }
    Command command = at < path.size() ? table(path.get(at)) : null;
    if (command != null) {
      requireTable(entry, at + 1, "'" + path.get(at) + "' is a table: [" + path.get(at) + "]");
      at++;
    }
    if (at < path.size()) {
      all.add(scoped(entry, profile, command, path.get(at)));
    }
  }

  /** Whether --profile, which takes names with commas between them, can name it. */
  private static boolean canBeChosen(String profile) {
    return !profile.isEmpty()
        && profile.indexOf(',') < 0
        && profile.equals(profile.strip())
        && profile.equals(onOneLine(profile));
  }

  /** The command that a table is for, if there may be such a table. */
  private static @Nullable Command table(String word) {
    Optional<Command> command = Command.ofWord(word);
    return command.isPresent() && command.get().hasTable() ? command.get() : null;
  }

  private void requireTable(ConfigEntry entry, int depth, String rule) throws UsageException {
    if (entry.path().size() == depth && entry.kind() != Kind.TABLE) {
      throw wrong(entry.place(), rule, HINT);
    }
  }

  private Scoped scoped(ConfigEntry entry, String profile, @Nullable Command command, String key)
      throws UsageException {
    Optional<Option> named = Option.ofKey(key);
    if (named.isEmpty()) {
      throw unknown(entry, key, command == null);
    }
    Option option = named.get();
    if (!option.isConfigurable()) {
      throw wrong(
          entry.place(),
          "'" + key + "' belongs on the command line, since it is about one call",
          "Give " + option.label() + " when you call dbtest, and leave it out here.");
    }
    if (command != null && !command.accepts(option)) {
      throw wrong(
          entry.place(),
          "'" + key + "' does not apply to '" + command.qualifiedName() + "'",
          "Leave it out, or put it above all tables: each command takes what applies to it.");
    }
    return new Scoped(profile, command, option, setting(entry, option, profile));
  }

  private UsageException unknown(ConfigEntry entry, String key, boolean mayBeTable) {
    boolean table = entry.kind() == Kind.TABLE;
    List<String> known = new ArrayList<>();
    if (mayBeTable) {
      known.addAll(Command.tables());
      if (entry.path().size() == 1) {
        known.add(PROFILE);
      }
    }
    if (!table) {
      known.addAll(Option.configurableKeys());
    }
    List<String> near = Suggestions.forName(key, known);
    String meant = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return wrong(
        entry.place(),
        "unknown " + (table ? "table" : "key") + " '" + key + "'" + meant,
        table && mayBeTable ? "Tables are " + String.join(", ", known) + "." : HINT);
  }

  private Setting setting(ConfigEntry entry, Option option, String profile) throws UsageException {
    Origin.Source source = profile.isEmpty() ? Origin.Source.FILE : Origin.Source.PROFILE;
    Origin origin = new Origin(source, name, profile, entry.values(), entry.place());
    if (option.takes() == Option.Takes.NOTHING) {
      requireKind(entry, option, entry.kind() == Kind.FLAG, "true or false");
      return new Setting(List.of(), entry.values().get(0).text().equals("true"), origin);
    }
    boolean single = entry.kind() == Kind.TEXT || entry.kind() == Kind.NUMBER;
    boolean list = option.takes() == Option.Takes.MANY && entry.kind() == Kind.LIST;
    requireKind(entry, option, single || list, typeOf(option));
    List<String> texts = new ArrayList<>(entry.values().size());
    for (ConfigValue value : entry.values()) {
      if (value.text().isEmpty()) {
        throw wrong(value.place(), option.label() + " '': it takes " + option.value(), HINT);
      }
      texts.add(ConfigPaths.of(option, value.text(), directory, workingDirectory));
    }
    return new Setting(texts, !texts.isEmpty(), origin);
  }

  private static String typeOf(Option option) {
    return option.takes() == Option.Takes.MANY
        ? "a list of texts such as [\"" + option.value() + "\"]"
        : "a text or a number, " + option.value();
  }

  private void requireKind(ConfigEntry entry, Option option, boolean right, String type)
      throws UsageException {
    if (!right) {
      String is = entry.kind() == Kind.TABLE ? "a table" : shown(entry);
      throw wrong(entry.place(), "'" + option.key() + "' is " + is + ", and takes " + type, HINT);
    }
  }

  private static String shown(ConfigEntry entry) {
    return switch (entry.kind()) {
      case LIST -> "a list";
      case TEXT -> "the text '" + entry.values().get(0).text() + "'";
      case TABLE -> "a table";
      case NUMBER, FLAG, OTHER -> entry.values().get(0).text();
    };
  }

  private UsageException wrong(ConfigPlace place, String message, String hint) {
    return new UsageException(name + ':' + place.text() + ": " + onOneLine(message), hint);
  }

  /** Keys and values in quotes may hold any character; a message shows it as TOML writes it. */
  private static String onOneLine(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c == '\n') {
        shown.append("\\n");
      } else if (OddCharacters.isOdd(c)) {
        String digits = Integer.toHexString(c);
        boolean isLong = digits.length() > 4;
        int width = isLong ? 8 : 4;
        shown.append(isLong ? "\\U" : "\\u").append("0".repeat(width - digits.length()));
        shown.append(digits);
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }
}
