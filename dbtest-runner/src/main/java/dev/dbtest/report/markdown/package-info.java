/** Reports for documentation pages and pull requests, in the Markdown that GitHub shows. */
@NullMarked
package dev.dbtest.report.markdown;

import org.jspecify.annotations.NullMarked;
