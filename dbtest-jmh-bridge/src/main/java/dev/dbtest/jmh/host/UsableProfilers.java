package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.profile.ProfilerFactory;
import org.openjdk.jmh.runner.options.ProfilerConfig;

/** Finds out before anything is measured whether JMH can use a profiler. */
final class UsableProfilers {

  private UsableProfilers() {}

  /**
   * Why one of these profilers cannot be used.
   *
   * @param profilers each with its options after a colon
   * @return empty if all can be used
   */
  static Optional<Failure> trouble(List<String> profilers) {
    for (String profiler : profilers) {
      int colon = profiler.indexOf(':');
      String name = colon < 0 ? profiler : profiler.substring(0, colon);
      String options = colon < 0 ? "" : profiler.substring(colon + 1);
      try {
        ProfilerFactory.getProfilerOrException(new ProfilerConfig(name, options));
      } catch (ProfilerException e) {
        return Optional.of(
            Failure.of(
                Failure.Phase.PROCESS, Failure.PROFILER_NOT_USABLE, "--prof " + name + why(e)));
      } catch (RuntimeException | LinkageError e) {
        // Another version of JMH, or a profiler that only works later: the fork will tell.
      }
    }
    return Optional.empty();
  }

  private static String why(ProfilerException e) {
    return e.getCause() instanceof ClassNotFoundException
        ? ": JMH has no profiler of that name. It can use "
            + String.join(", ", known())
            + ", and any class of a profiler that is on the class path."
        : " cannot be used here: " + ThrowableFailures.message(e);
  }

  /** The names that JMH lists as supported, each before a colon. */
  private static List<String> known() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProfilerFactory.listProfilers(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> names = new ArrayList<>();
    for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("Unsupported")) {
        break;
      }
      int colon = line.indexOf(':');
      if (line.startsWith(" ") && colon > 0) {
        names.add(line.substring(0, colon).strip());
      }
    }
    return names;
  }
}
