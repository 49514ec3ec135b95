/** Builds what a project was at a commit of its git repository, by git's own command. */
@NullMarked
package dev.dbtest.project.git;

import org.jspecify.annotations.NullMarked;
