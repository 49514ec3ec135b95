package dev.dbtest.archive;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;

/**
 * A test as it is in every run.
 *
 * @param id which case
 * @param kind unit or integration
 * @param displayName name for reports
 * @param tags its tags
 */
public record TestCase(CaseId id, CaseKind kind, String displayName, Tags tags) {}
