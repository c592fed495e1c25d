/**
 * Notifications: messages that ONE store sends when something was bought or canceled, or a subscription has changed.
 */
@NullMarked
package io.github.onestore4j.notification;

import org.jspecify.annotations.NullMarked;
