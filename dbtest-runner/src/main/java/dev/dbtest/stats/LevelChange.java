package dev.dbtest.stats;

/**
 * A place in a series at which its level changed.
 *
 * @param index the first value of the new level
 * @param before mean of the level before
 * @param after mean of the level from there on
 * @param pValue how probable such a difference is without a change, at this one place
 */
public record LevelChange(int index, double before, double after, double pValue) {}
