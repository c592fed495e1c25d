/** What several APIs share: codes, results, lists. Generated in part. */
@NullMarked
package io.github.onestore4j.model;

import org.jspecify.annotations.NullMarked;
