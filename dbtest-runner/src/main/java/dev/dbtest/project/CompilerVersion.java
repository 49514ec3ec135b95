package dev.dbtest.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of maven-compiler-plugin, which decides whether it knows a path of processors.
 * Without one in a pom, Maven takes the one it was built with: Maven 3.8 takes 3.1, which passes
 * such a path over without a word.
 */
public final class CompilerVersion {

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\D.*)?");

  private CompilerVersion() {}

  /**
   * Whether it knows annotationProcessorPaths, which came with 3.5.
   *
   * @param version as it stands in a pom; a property or nothing is taken for a newer one
   */
  public static boolean knowsPaths(String version) {
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.matches()) {
      return true;
    }
    int major = Integer.parseInt(numbers.group(1));
    return major > 3 || (major == 3 && Integer.parseInt(numbers.group(2)) >= 5);
  }
}
