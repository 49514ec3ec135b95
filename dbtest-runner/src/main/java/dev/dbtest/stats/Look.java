package dev.dbtest.stats;

/**
 * A point of a group-sequential schedule.
 *
 * @param blocks blocks that must be complete
 * @param level share of wrong statements that a t interval at this look may make by itself
 */
record Look(int blocks, double level) {}
