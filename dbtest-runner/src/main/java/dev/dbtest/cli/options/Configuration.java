package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.config.ConfigException;
import dev.dbtest.config.ConfigPlace;
import dev.dbtest.config.ConfigReader;
import dev.dbtest.filter.Suggestions;
import dev.dbtest.project.ProjectPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a command line what the environment and the project's configuration file say. What stands
 * on the command line is stronger than the environment, that is stronger than a profile, and that
 * stronger than the rest of the file. A stronger list replaces a weaker one.
 */
public final class Configuration {

  /** Name of the file that is looked for. */
  static final String FILE = "dbtest.toml";

  /** Name of the file that remembers what was in it, in the state directory. */
  static final String MEMORY = "config.bin";

  /** Options that say two things about one question: the stronger one is heard. */
  private static final List<Set<Option>> RIVALS =
      List.of(
          EnumSet.of(Option.EFFORT, Option.FORKS),
          EnumSet.of(Option.COLOR, Option.NO_COLOR),
          EnumSet.of(Option.FAIL_FAST, Option.MAX_FAIL),
          EnumSet.of(Option.RETRIES, Option.REPEAT));

  private final Arguments given;
  private final Surroundings surroundings;
  private final Map<Option, List<String>> values;
  private final Map<Option, Origin> origins = new EnumMap<>(Option.class);
  private final Set<Option> decided = EnumSet.noneOf(Option.class);

  private Configuration(Arguments given, Surroundings surroundings) {
    this.given = given;
    this.surroundings = surroundings;
    this.values = new EnumMap<>(Option.class);
    this.values.putAll(given.values());
    for (Option option : given.values().keySet()) {
      decide(option);
    }
  }

  /**
   * The command line with all that its command goes by.
   *
   * @throws UsageException if the file cannot be read or understood, or has no such profile
   */
  public static Arguments complete(Arguments given, Surroundings surroundings)
      throws UsageException {
    boolean asksAboutDbtest = given.has(Option.HELP) || given.has(Option.VERSION);
    if (asksAboutDbtest || !given.command().accepts(Option.CONFIG)) {
      return given;
    }
    Configuration configuration = new Configuration(given, surroundings);
    configuration.add();
    return new Arguments(
        given.command(),
        configuration.values,
        given.operands(),
        given.line(),
        configuration.origins);
  }

  private void add() throws UsageException {
    Map<Option, Setting> environment = EnvironmentSettings.of(surroundings.environment());
    for (Option option : Option.values()) {
      if (!given.command().takesFromAll(option)) {
        environment.remove(option);
      }
    }
    addAll(environment);
    if (given.has(Option.NO_CONFIG)) {
      requireNoOther();
      // There is nothing that it could choose from.
      values.remove(Option.PROFILE);
      values.remove(Option.CONFIG);
      return;
    }
    Path file = file();
    if (file == null) {
      requireNoProfile();
      return;
    }
    FileSettings settings = read(file);
    List<String> profiles = profiles(settings);
    for (int i = profiles.size() - 1; i >= 0; i--) {
      addAll(settings, profiles.get(i));
    }
    addAll(settings, "");
  }

  private void addAll(FileSettings settings, String profile) {
    addAll(settings.of(profile, given.command(), true));
    addAll(settings.of(profile, given.command(), false));
  }

  private void addAll(Map<Option, Setting> settings) {
    for (Map.Entry<Option, Setting> entry : settings.entrySet()) {
      add(entry.getKey(), entry.getValue());
    }
    // Within one place, rivals stand side by side, and are refused as on the command line.
    for (Option option : settings.keySet()) {
      decide(option);
    }
  }

  private void add(Option option, Setting setting) {
    if (decided.contains(option) || contradictsTheCall(option)) {
      return;
    }
    if (setting.given()) {
      values.put(option, setting.texts());
      origins.put(option, setting.origin());
    }
  }

  private void decide(Option option) {
    decided.add(option);
    for (Set<Option> rivals : RIVALS) {
      if (rivals.contains(option)) {
        decided.addAll(rivals);
      }
    }
  }

  /** A plan is for people, and has one form. */
  private boolean contradictsTheCall(Option option) {
    return given.has(Option.DRY_RUN) && option == Option.FORMAT;
  }

  private @Nullable Path file() {
    Optional<String> named = text(Option.CONFIG);
    if (named.isPresent()) {
      return surroundings.workingDirectory().resolve(named.get());
    }
    if (values.containsKey(Option.CLASS_PATH) || surroundings.ownJar().isPresent()) {
      // In place of a project.
      Path beside = start().resolve(FILE);
      return ProjectPlaces.isThere(beside) ? beside : null;
    }
    return ProjectPlaces.nearest(FILE, start());
  }

  private Path start() {
    Path working = surroundings.workingDirectory();
    Optional<String> project = given.text(Option.PROJECT_DIRECTORY);
    Path start = project.isPresent() ? working.resolve(project.get()) : working;
    return start.toAbsolutePath().normalize();
  }

  private Optional<String> text(Option option) {
    List<String> texts = values.get(option);
    return texts == null || texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
  }

  private FileSettings read(Path file) throws UsageException {
    Path working = surroundings.workingDirectory();
    String name = file.startsWith(working) ? working.relativize(file).toString() : file.toString();
    boolean found = text(Option.CONFIG).isEmpty();
    Path state = ProjectPlaces.stateDirectory(found ? file.resolveSibling("") : start());
    try {
      return FileSettings.of(file, name, ConfigReader.read(file, state.resolve(MEMORY)), working);
    } catch (ConfigException e) {
      ConfigPlace place = e.place();
      String where = place == null ? name : name + ':' + place.text();
      throw new UsageException(
          where + ": " + e.getMessage(),
          found
              ? "Repair it, or leave it aside with --no-config."
              : "Name another file with --config, or none with --no-config.");
    }
  }

  /** The profiles that are chosen, the weakest first. */
  private List<String> profiles(FileSettings settings) throws UsageException {
    List<String> chosen = new ArrayList<>();
    for (String text : values.getOrDefault(Option.PROFILE, List.of())) {
      for (String part : text.split(",", -1)) {
        String name = part.strip();
        if (!settings.profiles().contains(name)) {
          throw unknownProfile(name, settings.profiles());
        }
        chosen.remove(name);
        chosen.add(name);
      }
    }
    return chosen;
  }

  private UsageException unknownProfile(String name, Set<String> known) {
    List<String> near = Suggestions.forName(name, known);
    String meant = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return new UsageException(
        sayer(Option.PROFILE) + " '" + name + "': there is no such profile" + meant,
        known.isEmpty()
            ? "The configuration file has no profiles; a table [profile." + name + "] makes one."
            : "There are " + String.join(", ", known) + ".");
  }

  private void requireNoProfile() throws UsageException {
    if (given.has(Option.PROFILE)) {
      throw new UsageException(
          "--profile '" + String.join(",", given.texts(Option.PROFILE)) + "': there is no " + FILE,
          "Make one in the project's directory, or name a file with --config.");
    }
    // A variable of the environment is for all projects, whether they have profiles or not.
    values.remove(Option.PROFILE);
  }

  private void requireNoOther() throws UsageException {
    for (Option other : new Option[] {Option.CONFIG, Option.PROFILE}) {
      if (given.has(other)) {
        throw new UsageException(
            "--no-config and " + other.label() + " contradict each other",
            "Leave out one of them.");
      }
    }
  }

  private String sayer(Option option) {
    Origin origin = origins.get(option);
    return origin == null ? option.label() : origin.text();
  }
}
