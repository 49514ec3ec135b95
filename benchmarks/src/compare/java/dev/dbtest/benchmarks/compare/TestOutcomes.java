package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How many tests of each class ended in which way, as JUnit XML tells it.
 *
 * @param classes by the name of the class around all nested ones
 */
record TestOutcomes(Map<String, Counts> classes) {

  /** Reads a report, or all reports in a directory. */
  static TestOutcomes in(Path place) throws IOException {
    Map<String, Counts> classes = new TreeMap<>();
    for (Path file : files(place)) {
      NodeList cases = parse(file).getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        Element test = (Element) cases.item(i);
        String type = test.getAttribute("classname");
        int nested = type.indexOf('$');
        classes.merge(nested < 0 ? type : type.substring(0, nested), counts(test), Counts::plus);
      }
    }
    return new TestOutcomes(classes);
  }

  /** Deletes the reports of an earlier run, so that none of them is taken for one of the next. */
  static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      for (Path file : files(directory)) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static Document parse(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no report", e);
    }
  }

  private static Counts counts(Element test) {
    if (has(test, "failure") || has(test, "error")) {
      return new Counts(0, 1, 0);
    }
    return has(test, "skipped") ? new Counts(0, 0, 1) : new Counts(1, 0, 0);
  }

  private static boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
  }

  /** What differs, a line for each class. */
  TreeSet<String> differences(TestOutcomes other) {
    TreeSet<String> names = new TreeSet<>(classes.keySet());
    names.addAll(other.classes.keySet());
    TreeSet<String> lines = new TreeSet<>();
    for (String name : names) {
      Counts own = classes.getOrDefault(name, Counts.NONE);
      Counts others = other.classes.getOrDefault(name, Counts.NONE);
      if (!own.equals(others)) {
        lines.add(name + ": " + own.text() + ", and " + others.text());
      }
    }
    return lines;
  }

  /** The sum over all classes. */
  String text() {
    Counts sum = Counts.NONE;
    for (Counts each : new ArrayList<>(classes.values())) {
      sum = sum.plus(each);
    }
    return sum.text() + " in %,d classes".formatted(classes.size());
  }

  /** Numbers of tests. */
  record Counts(int passed, int red, int skipped) {

    private static final Counts NONE = new Counts(0, 0, 0);

    private Counts plus(Counts other) {
      return new Counts(passed + other.passed, red + other.red, skipped + other.skipped);
    }

    private String text() {
      return "%,d passed, %,d failed, %,d skipped".formatted(passed, red, skipped);
    }
  }
}
