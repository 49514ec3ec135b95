package dev.dbtest.worker;

/**
 * A suite, or a suite around a nested one.
 *
 * @param suiteClass its methods
 * @param fields the fields that dbtest fills and closes
 * @param instance the one instance
 */
record Level(SuiteClass suiteClass, SuiteFields fields, Object instance) {}
