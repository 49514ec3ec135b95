/**
 * One run from request to result: finding the project, taking inventory, deciding on order, running
 * suites and then benchmarks.
 *
 * <p>It takes plain data, keeps its listeners informed, and answers with a result or with the
 * reason why it could not begin. It knows neither options nor terminals nor exit codes, so that
 * something other than the command line can ask for a run as well.
 */
@NullMarked
package dev.dbtest.run;

import org.jspecify.annotations.NullMarked;
