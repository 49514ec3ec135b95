package dev.dbtest.config;

/**
 * One value, as the text that an option would take.
 *
 * @param text the value; of what no option takes, what it is
 * @param place where it stands
 */
public record ConfigValue(String text, ConfigPlace place) {}
