package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.internal.call.Retry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link Outcomes} say, as the page docs/reliability.md. */
public final class ReliabilityPage {
    private static final String INTRODUCTION = """
            # What happens to a call when something fails

            After any fault an exception says whether the call `mayHaveHappened()`. If not, nothing was changed, and when
            `isRetryable()` the same call may be retried. If so, look before you retry: `oneStore.confirm()` makes changes with that look
            built in, and `confirm().consumed(...)` and `confirm().acknowledged(...)` are the look alone. A request that was lost may arrive
            after a look that did not find it: what is the same when made twice can be retried, a deferral has to be looked at again later.

            Every line below is tried out for every operation by `FaultMatrixTest`, which also counts in the emulated store how
            often the change was really made: never twice, and never at all if the exception says that it was not. The tables
            hold for the default of two retries. A call that gets no response times out with its deadline, 10
            seconds by default, and is not retried because there is no time left. Dead addresses and connections that were closed while
            idle cost no retry: the request goes out once, over another connection.

            This page is made by `./mvnw -q -Ptools -Dargs=docs`.
            """;

    private ReliabilityPage() {}

    /** The page, in Markdown. */
    public static String text() {
        List<StoreOperation> operations = StoreOperations.all();
        String kinds = Arrays.stream(Kind.values())
                .map(kind -> kind.section(operations))
                .collect(Collectors.joining("\n"));
        return INTRODUCTION + "\n" + kinds;
    }

    /** Operations that behave alike. */
    private enum Kind {
        READ("Calls that read, with the app's token", Retry.SAFE, Bearer.APP),
        USER_READ("Calls that read, with a user's token", Retry.SAFE, Bearer.USER),
        CHANGE("Changes of state, with the app's token", Retry.UNSENT, Bearer.APP),
        USER_CHANGE("Changes of state, with a user's token", Retry.UNSENT, Bearer.USER),
        OTHER("Changes that are another change every time, with the app's token", Retry.NEVER, Bearer.APP),
        USER_OTHER("Changes that are another change every time, with a user's token", Retry.NEVER, Bearer.USER),
        TOKEN("The calls for the app's token, on behalf of another call", Retry.SAFE, Bearer.NONE);

        private final String title;
        private final Retry retry;
        private final Bearer bearer;

        Kind(String title, Retry retry, Bearer bearer) {
            this.title = title;
            this.retry = retry;
            this.bearer = bearer;
        }

        String section(List<StoreOperation> operations) {
            String names = operations.stream()
                    .filter(operation -> operation.retry() == retry && operation.bearer() == bearer)
                    .map(operation -> operation.api() + " `" + operation.name() + "`")
                    .collect(Collectors.joining(", "));
            String rows = Stream.of(Fault.values()).map(this::row).collect(Collectors.joining());
            return "## " + title + "\n\n" + names + ".\n\n| fault | once | every time |\n|---|---|---|\n" + rows;
        }

        private String row(Fault fault) {
            return "| " + fault.description() + " | " + Outcomes.of(retry, bearer, fault, false) + " | "
                    + Outcomes.of(retry, bearer, fault, true) + " |\n";
        }
    }
}
