/**
 * Documents that contain a run: what was measured and how it ended, written as JSON and read back.
 * What a report computes from that may stand beside it and is skipped by the reader.
 */
@NullMarked
package dev.dbtest.store;

import org.jspecify.annotations.NullMarked;
