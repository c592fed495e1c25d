/** What happens around one call: arguments, headers, answers, errors, paging. */
@NullMarked
package io.github.onestore4j.call;

import org.jspecify.annotations.NullMarked;
