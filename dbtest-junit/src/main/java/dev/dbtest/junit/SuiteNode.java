package dev.dbtest.junit;

import dev.dbtest.model.TestSuiteInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A suite in the tree of tests. */
final class SuiteNode extends AbstractTestDescriptor {

  private final FoundSuite found;
  private final Set<TestTag> tags;

  SuiteNode(UniqueId id, FoundSuite found, Warnings warnings) {
    super(id, simpleName(found.type()), ClassSource.from(found.type()));
    this.found = found;
    TestSuiteInfo info = found.info();
    this.tags = info == null ? Set.of() : JUnitTags.of(info, info.tags(), warnings);
  }

  private static String simpleName(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }

  FoundSuite found() {
    return found;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  /** A suite without tests, which is an error, must not be taken for one that is not there. */
  @Override
  public boolean mayRegisterTests() {
    return found.tests().isEmpty();
  }

  @Override
  public Set<TestTag> getTags() {
    return new LinkedHashSet<>(tags);
  }

  @Override
  public String getLegacyReportingName() {
    return found.type().getName();
  }
}
