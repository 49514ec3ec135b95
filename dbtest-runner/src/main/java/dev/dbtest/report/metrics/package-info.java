/** Numbers of a run in the text format that Prometheus began and GitLab shows in merge requests. */
@NullMarked
package dev.dbtest.report.metrics;

import org.jspecify.annotations.NullMarked;
