/**
 * The project's configuration file: found facts with their places, and nothing of what they mean.
 */
@NullMarked
package dev.dbtest.config;

import org.jspecify.annotations.NullMarked;
