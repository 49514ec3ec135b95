package dev.dbtest.store;

import dev.dbtest.model.RunResult;

/**
 * A stored run with what was written beside its facts.
 *
 * @param run the facts
 * @param additions what a reader made of the rest
 */
public record RunDocument<A>(RunResult run, A additions) {}
