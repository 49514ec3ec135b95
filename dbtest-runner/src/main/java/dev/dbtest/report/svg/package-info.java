/** Pictures of measurements as SVG, the same bytes for the same numbers. */
@NullMarked
package dev.dbtest.report.svg;

import org.jspecify.annotations.NullMarked;
