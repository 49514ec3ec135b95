package dev.dbtest.ci;

import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines on standard output that a CI system understands. */
public final class CiLines {

  /** GitHub shows so many of a step, and drops the rest without a word. */
  private static final int MOST_ANNOTATIONS = 10;

  private static final MathContext DIGITS = new MathContext(6);

  private CiLines() {}

  /**
   * What to print.
   *
   * @param junit the file with the results
   * @param annotations what is red, the most important first
   */
  public static List<String> of(CiSystem system, Path junit, List<Annotation> annotations) {
    return switch (system) {
      case GITHUB -> github(annotations);
      case AZURE -> azure(junit, annotations);
      case TEAMCITY ->
          List.of("##teamcity[importData type='junit' path='" + teamcity(junit.toString()) + "']");
      case GITLAB, JENKINS, OTHER -> List.of();
    };
  }

  /**
   * What benchmarks cost, for a system that draws such numbers over builds.
   *
   * @param summary the run
   */
  public static List<String> statistics(CiSystem system, Summary summary) {
    if (system != CiSystem.TEAMCITY) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (GroupSummary group : summary.groups()) {
      for (VariantSummary variant : group.variants()) {
        String name = variant.id().text();
        if (variant.statistics() != null) {
          statistic(name + " ns per operation", variant.statistics().score(), lines);
        }
        if (variant.bytesPerOperation() != null) {
          statistic(name + " bytes per operation", variant.bytesPerOperation(), lines);
        }
      }
    }
    return lines;
  }

  private static void statistic(String key, double value, List<String> lines) {
    if (Double.isFinite(value)) {
      lines.add(
          "##teamcity[buildStatisticValue key='"
              + teamcity(key)
              + "' value='"
              + new BigDecimal(value).round(DIGITS).toPlainString()
              + "']");
    }
  }

  private static List<String> github(List<Annotation> annotations) {
    List<String> lines = new ArrayList<>();
    int shown = annotations.size() <= MOST_ANNOTATIONS ? annotations.size() : MOST_ANNOTATIONS - 1;
    for (Annotation annotation : annotations.subList(0, shown)) {
      StringBuilder line = new StringBuilder("::error ");
      if (!annotation.file().isEmpty()) {
        line.append("file=").append(githubProperty(annotation.file()));
        line.append(",line=").append(Math.max(1, annotation.line())).append(',');
      }
      line.append("title=").append(githubProperty(annotation.title()));
      lines.add(line.append("::").append(githubData(annotation.message())).toString());
    }
    if (shown < annotations.size()) {
      lines.add(
          "::error title=dbtest::"
              + (annotations.size() - shown)
              + " more are red; the summary of the job lists them all.");
    }
    return lines;
  }

  private static List<String> azure(Path junit, List<Annotation> annotations) {
    List<String> lines = new ArrayList<>();
    for (Annotation annotation :
        annotations.subList(0, Math.min(MOST_ANNOTATIONS, annotations.size()))) {
      StringBuilder line = new StringBuilder("##vso[task.logissue type=error;");
      if (!annotation.file().isEmpty()) {
        line.append("sourcepath=").append(azure(annotation.file()));
        line.append(";linenumber=").append(Math.max(1, annotation.line())).append(';');
      }
      lines.add(
          line.append(']')
              .append(azure(annotation.title() + ": " + annotation.message()))
              .toString());
    }
    lines.add(
        "##vso[results.publish type=JUnit;mergeResults=false;publishRunAttachments=false;"
            + "resultFiles="
            + azure(junit.toString())
            + ";]");
    return lines;
  }

  private static String githubData(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String githubProperty(String text) {
    return githubData(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String azure(String text) {
    return text.replace("%", "%AZP25")
        .replace(";", "%3B")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace("]", "%5D");
  }

  private static String teamcity(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '|', '[', ']' -> escaped.append('|').append(c);
        case '\n' -> escaped.append("|n");
        case '\r' -> escaped.append("|r");
        default -> {
          if (c > '~') {
            escaped.append("|0x").append("%04x".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
