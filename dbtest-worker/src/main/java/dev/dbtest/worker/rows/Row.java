package dev.dbtest.worker.rows;

import org.jspecify.annotations.Nullable;

/**
 * A row of arguments, not converted yet.
 *
 * @param name how reports show it
 * @param identity what identifies it in all runs
 * @param values the values as the source gave them
 */
@SuppressWarnings("ArrayRecordComponent") // A row is used once and never compared.
public record Row(String name, String identity, @Nullable Object[] values) {}
