package dev.dbtest.discovery;

import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.discovery.roots.ClassRoots;
import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.DiscoveryState;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Finds the suites and groups of modules. */
public final class Discoverer {

  private final DiscoveryCache cache;
  private final Executor errands;

  /**
   * Discovers with a cache, or with {@link DiscoveryCache#none}.
   *
   * @param errands runs tasks that no caller waits for, such as remembering what was found
   */
  public Discoverer(DiscoveryCache cache, Executor errands) {
    this.cache = cache;
    this.errands = errands;
  }

  /**
   * Searches modules. Whatever cannot be read is reported as a problem, and everything else is
   * found.
   *
   * @param requests the modules
   * @param lifeCycle a life cycle in its first state; it is in LOADING afterwards, or in EMPTY if
   *     there are no class files, or in FAILED if none of them could be read
   */
  public Discovery discover(List<ScanRequest> requests, DiscoveryLifeCycle lifeCycle) {
    return discover(requests, lifeCycle, new HashMap<>());
  }

  /**
   * Looks through modules, and says of what the answer was made.
   *
   * @param lifeCycle as above
   * @param sums what each directory and jar sums up to is entered here
   */
  public Discovery discover(
      List<ScanRequest> requests, DiscoveryLifeCycle lifeCycle, Map<Path, Fingerprint> sums) {
    lifeCycle.enter(DiscoveryState.SCANNING);
    List<Problem> problems = new ArrayList<>();
    List<List<ClassRoot>> modules = new ArrayList<>();
    for (ScanRequest request : requests) {
      List<ClassRoot> roots = ClassRoots.of(request, problems);
      for (ClassRoot root : roots) {
        sums.put(root.path(), root.contents());
      }
      modules.add(roots);
    }
    if (areCertainlyEmpty(modules)) {
      lifeCycle.enter(DiscoveryState.EMPTY);
      return new Discovery(List.of(), List.of(), problems);
    }
    lifeCycle.enter(DiscoveryState.LOADING);
    List<TestSuiteInfo> suites = new ArrayList<>();
    List<BenchmarkGroupInfo> groups = new ArrayList<>();
    boolean readAnyClass = false;
    for (int i = 0; i < modules.size(); i++) {
      ModuleScan.Found found = found(requests.get(i), modules.get(i));
      suites.addAll(found.discovery().suites());
      groups.addAll(found.discovery().groups());
      problems.addAll(found.discovery().problems());
      readAnyClass |= found.readAnyClass();
    }
    if (!readAnyClass) {
      lifeCycle.enter(DiscoveryState.FAILED);
    }
    return new Discovery(suites, groups, problems);
  }

  private static boolean areCertainlyEmpty(List<List<ClassRoot>> modules) {
    for (List<ClassRoot> roots : modules) {
      for (ClassRoot root : roots) {
        if (!root.isCertainlyEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private ModuleScan.Found found(ScanRequest request, List<ClassRoot> roots) {
    Optional<Discovery> known = cache.read(request, roots);
    if (known.isPresent()) {
      return new ModuleScan.Found(known.get(), Set.of(), true);
    }
    Instant before = cache.now();
    ModuleScan.Found found = ModuleScan.of(request, roots);
    if (found.readAnyClass()) {
      errands.execute(
          new Runnable() {
            @Override
            public void run() {
              cache.write(request, roots, found.discovery(), found.probes(), before);
            }
          });
    }
    return found;
  }
}
