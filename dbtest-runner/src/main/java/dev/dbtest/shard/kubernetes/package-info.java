/** Says to Kubernetes, as a manifest, what it is to start for the shards of a run. */
@NullMarked
package dev.dbtest.shard.kubernetes;

import org.jspecify.annotations.NullMarked;
