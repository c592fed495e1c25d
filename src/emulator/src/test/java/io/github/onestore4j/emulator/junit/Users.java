package io.github.onestore4j.emulator.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes as a user of the extension writes them, and returns what failed. */
final class Users {
    private Users() {}

    static Events run(Class<?>... classes) {
        return events(false, classes);
    }

    static Events runInParallel(Class<?>... classes) {
        return events(true, classes);
    }

    private static Events events(boolean parallel, Class<?>... classes) {
        ClassSelector[] selectors =
                Arrays.stream(classes).map(one -> selectClass(one)).toArray(ClassSelector[]::new);
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .selectors(selectors)
                .execute()
                .testEvents();
    }

    static List<String> failures(Events events) {
        return events.failed().stream().map(Users::describe).toList();
    }

    private static String describe(Event event) {
        return event.getTestDescriptor().getDisplayName() + ": "
                + event.getPayload(TestExecutionResult.class)
                        .flatMap(TestExecutionResult::getThrowable)
                        .orElse(null);
    }
}
