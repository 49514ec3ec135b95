package dev.dbtest.discovery;

import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassNames;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.groups.BenchmarkList;
import dev.dbtest.discovery.groups.GeneratedBenchmarks;
import dev.dbtest.discovery.groups.GroupReader;
import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.discovery.roots.ClassRoots;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.discovery.scan.ClassScanner;
import dev.dbtest.discovery.scan.ExternalClasses;
import dev.dbtest.discovery.suites.JUnitReader;
import dev.dbtest.discovery.suites.SuiteReader;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the classes of one module and turns them into suites and groups. */
final class ModuleScan {

  private static final byte[] MAGIC = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE};

  private final ScanRequest request;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<ClassRoot, List<String>> namesByRoot = new LinkedHashMap<>();

  private ModuleScan(ScanRequest request) {
    this.request = request;
  }

  /**
   * What a scan found.
   *
   * @param discovery suites, groups and problems of the classes
   * @param probes files outside the class roots that the answer depends on
   * @param readAnyClass whether at least one class file could be read
   */
  record Found(Discovery discovery, Set<Path> probes, boolean readAnyClass) {}

  static Found of(ScanRequest request, List<ClassRoot> roots) {
    return new ModuleScan(request).scan(roots);
  }

  private Found scan(List<ClassRoot> roots) {
    List<BenchmarkList> lists = new ArrayList<>();
    for (ClassRoot root : roots) {
      try {
        namesByRoot.put(root, root.classNames());
        lists.add(BenchmarkList.in(root, problems));
      } catch (IOException e) {
        problems.add(ClassRoots.unreadable(root.path(), e));
      }
    }
    Map<String, ClassFacts> own = ownClasses();
    Map<String, ClassFacts> elsewhere;
    Set<Path> probes;
    try (ExternalClasses external =
        new ExternalClasses(request.classPath(), request.release(), problems)) {
      elsewhere = external.basesOf(own);
      probes = external.probes();
    }
    return new Found(discovery(new ClassTable(own, elsewhere), lists), probes, !own.isEmpty());
  }

  private Map<String, ClassFacts> ownClasses() {
    List<Path> paths = new ArrayList<>();
    for (ClassRoot root : namesByRoot.keySet()) {
      paths.add(root.path());
    }
    // The manifest of a jar may name further jars; ClassGraph reads those as well.
    Map<String, ClassFacts> all = ClassScanner.allIn(paths, request.release());
    Map<String, ClassFacts> own = new HashMap<>();
    for (Map.Entry<ClassRoot, List<String>> root : namesByRoot.entrySet()) {
      for (String name : root.getValue()) {
        ClassFacts type = all.get(name);
        if (type == null) {
          problems.add(notRead(root.getKey(), name));
        } else {
          own.put(name, type);
        }
      }
    }
    return own;
  }

  private Discovery discovery(ClassTable classes, List<BenchmarkList> lists) {
    AnnotationReader values = new AnnotationReader(problems);
    List<TestSuiteInfo> suites =
        new ArrayList<>(new SuiteReader(classes, request.module(), values).suites());
    suites.addAll(new JUnitReader(classes, request.module(), values).suites());
    GeneratedBenchmarks generated = new GeneratedBenchmarks(classes, lists);
    GroupReader reader = new GroupReader(classes, generated, request.module(), values);
    var groups = reader.groups();
    generated.reportGoneClasses(reader.groupNames(), values);

    Set<String> cases = new TreeSet<>(reader.groupNames());
    for (TestSuiteInfo suite : suites) {
      cases.add(suite.className());
    }
    reportRepeated(cases);
    return new Discovery(suites, groups, problems);
  }

  /** Reports suites and groups that are in several roots: the JVM would load the first. */
  private void reportRepeated(Set<String> cases) {
    Map<String, List<Path>> places = new TreeMap<>();
    for (Map.Entry<ClassRoot, List<String>> root : namesByRoot.entrySet()) {
      for (String name : root.getValue()) {
        if (cases.contains(name)) {
          List<Path> known = places.get(name);
          if (known == null) {
            known = new ArrayList<>(1);
            places.put(name, known);
          }
          known.add(root.getKey().path());
        }
      }
    }
    for (Map.Entry<String, List<Path>> place : places.entrySet()) {
      if (place.getValue().size() > 1) {
        problems.add(repeated(place.getKey(), place.getValue()));
      }
    }
  }

  private static Problem repeated(String name, List<Path> roots) {
    return Problem.warning(
        name,
        "the class is in "
            + roots.stream().map(Path::toString).collect(Collectors.joining(" and in "))
            + "; the first one counts, as it does for the JVM.",
        "Take one of them off the class path.");
  }

  private static Problem notRead(ClassRoot root, String name) {
    String subject = root.path() + "!/" + ClassNames.file(name);
    String remedy = "Compile it again from clean.";
    try {
      byte[] start = root.start(name, 8);
      if (start.length == 0) {
        return Problem.error(subject, "the class file is empty.", remedy);
      }
      if (!Arrays.equals(Arrays.copyOf(start, 4), MAGIC)) {
        return Problem.error(subject, "it does not begin like a class file.", remedy);
      }
      return Problem.error(
          subject,
          "the class file is damaged, or its class has another name than its file.",
          remedy);
    } catch (IOException e) {
      return Problem.error(
          subject, "the class file cannot be read: " + e.getMessage() + ".", remedy);
    }
  }
}
