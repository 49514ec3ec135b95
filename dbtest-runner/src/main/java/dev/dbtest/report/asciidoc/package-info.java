/** The report as AsciiDoc, for manuals and sites that are made of it. */
@NullMarked
package dev.dbtest.report.asciidoc;

import org.jspecify.annotations.NullMarked;
