package dev.dbtest.cli.options;

import java.util.List;
import java.util.Map;

/**
 * The words of a command line, taken apart.
 *
 * @param options texts by option, which may be added to; a flag that was given has no texts
 * @param others words that belong to no option
 */
record GivenWords(Map<Option, List<String>> options, List<String> others) {}
