package dev.dbtest.junit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A row of a test in the tree of tests. */
final class RowNode extends AbstractTestDescriptor {

  private final String legacyName;
  private final Set<TestTag> tags;

  RowNode(UniqueId id, String name, String legacyName, TestSource source, Set<TestTag> tags) {
    super(id, name, source);
    this.legacyName = legacyName;
    this.tags = tags;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return new LinkedHashSet<>(tags);
  }

  @Override
  public String getLegacyReportingName() {
    return legacyName;
  }
}
