package org.openjdk.jmh.results;

/** What a class of JMH may look like in another version: its fields have other names. */
public class RawResults {

  /** Of another name than in the version that code was generated for. */
  public long operations;
}
