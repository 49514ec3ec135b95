package dev.dbtest.jmh.processor.resource;

import dev.dbtest.jmh.processor.check.Reporter;
import dev.dbtest.jmh.processor.check.Rule;
import dev.dbtest.jmh.processor.source.Roles;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.CompilerHints;

/** Brings JMH's two lists in the output directory up to date. */
public final class ResourceLists {

  /** Path of the list of benchmarks. */
  public static final String BENCHMARKS = BenchmarkList.BENCHMARK_LIST.substring(1);

  /** Path of the list of compiler hints. */
  public static final String HINTS = CompilerHints.LIST.substring(1);

  private final OutputFiles files;
  private final Elements elements;
  private final Reporter reporter;

  /** Lists that are read and written through the filer. */
  public ResourceLists(Filer filer, Elements elements, Reporter reporter) {
    this.files = new OutputFiles(filer);
    this.elements = elements;
    this.reporter = reporter;
  }

  /**
   * Merges what this compilation made into the lists. A list that has never been written and would
   * be without benchmarks is left unwritten, so that modules of tests alone get none.
   *
   * @param benchmarks lines of JMH's list of benchmarks
   * @param hints lines of JMH's list of hints
   * @param recompiled qualified names of the types of this compilation
   */
  public void update(List<String> benchmarks, List<String> hints, Set<String> recompiled) {
    Map<String, TypeElement> types = byBinaryName(recompiled);
    boolean written =
        update(
            BENCHMARKS,
            !benchmarks.isEmpty(),
            old -> ListMerge.merge(old, benchmarks, recompiled, this::exists));
    update(
        HINTS,
        written || hints.stream().anyMatch(ResourceLists::namesAClass),
        old ->
            HintsMerge.merge(
                old, hints, types.keySet(), (owner, method) -> isInlined(types, owner, method)));
  }

  /** How a list changes. */
  private interface Merge {
    List<String> of(List<String> old);
  }

  private boolean update(String path, boolean needed, Merge merge) {
    try {
      Optional<List<String>> old = files.read(path);
      boolean write = needed || old.isPresent();
      if (write) {
        files.write(path, merge.of(old.orElse(List.of())));
      }
      return write;
    } catch (FilerException e) {
      reporter.error(Rule.WRITTEN_TWICE, path);
    } catch (UnreadableListException e) {
      reporter.error(Rule.LIST_UNREADABLE, path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      reporter.error(Rule.WRITE_FAILED, path, String.valueOf(e.getMessage()));
    }
    return false;
  }

  private Map<String, TypeElement> byBinaryName(Set<String> names) {
    Map<String, TypeElement> types = new HashMap<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.put(elements.getBinaryName(type).toString(), type);
      }
    }
    return types;
  }

  /** Whether the compiler knows the class, or the output directory has a file of it. */
  private boolean exists(String qualifiedName) {
    if (elements.getTypeElement(qualifiedName) != null) {
      return true;
    }
    String path = qualifiedName.replace('.', '/');
    while (!files.exists(path + ".class")) {
      // Perhaps a nested class: Outer.Inner is in Outer$Inner.class.
      int slash = path.lastIndexOf('/');
      if (slash < 0) {
        return false;
      }
      path = path.substring(0, slash) + '$' + path.substring(slash + 1);
    }
    return true;
  }

  /** Whether a hint is about a class rather than about all stubs. */
  private static boolean namesAClass(String hint) {
    return !hint.contains(",*.");
  }

  private static boolean isInlined(Map<String, TypeElement> types, String owner, String method) {
    TypeElement type = types.get(owner);
    return type != null
        && !Roles.has(type, CompilerControl.class)
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals(method))
            .anyMatch(ResourceLists::isInlined);
  }

  private static boolean isInlined(Element method) {
    return (Roles.isBenchmark(method) || Roles.isFixture(method))
        && !Roles.has(method, CompilerControl.class);
  }
}
