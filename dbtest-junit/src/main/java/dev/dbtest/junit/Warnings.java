package dev.dbtest.junit;

import java.util.HashSet;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;

/**
 * Tells of what may not be as an author meant it: as issues of the discovery, which the platform
 * has known since 1.13, before that as lines in the log, where it tells of things itself.
 */
final class Warnings {

  private final EngineDiscoveryRequest request;
  private final UniqueId engine;
  private final Set<String> told = new HashSet<>();

  private Warnings(EngineDiscoveryRequest request, UniqueId engine) {
    this.request = request;
    this.engine = engine;
  }

  static Warnings to(EngineDiscoveryRequest request, UniqueId engine) {
    return new Warnings(request, engine);
  }

  /** Adds a warning, unless it was added before. */
  void add(String message) {
    if (told.add(message) && !NewerPlatform.warn(request.getDiscoveryListener(), engine, message)) {
      Logger.getLogger(DbtestEngine.class.getName()).warning(message);
    }
  }
}
