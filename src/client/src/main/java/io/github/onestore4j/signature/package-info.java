/**
 * ONE store's signatures: SHA512withRSA with an app's license key. This package knows keys, signatures and verdicts,
 * and nothing of the messages that are signed.
 */
@NullMarked
package io.github.onestore4j.signature;

import org.jspecify.annotations.NullMarked;
