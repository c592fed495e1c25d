package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.error.OneStoreException;

/**
 * What becomes of a call.
 *
 * @param tries how often it was tried
 * @param ending how it ended
 * @param mayHaveHappened whether it has to be looked up what came of it
 * @param retryable whether its caller may repeat it as it is
 */
public record Outcome(int tries, Ending ending, boolean mayHaveHappened, boolean retryable) {
    /** It has succeeded in the end. */
    public static Outcome success(int tries) {
        return new Outcome(tries, Ending.SUCCESS, false, false);
    }

    /** It has failed in the end. */
    public static Outcome failure(int tries, OneStoreException exception) {
        return new Outcome(tries, Ending.of(exception), exception.mayHaveHappened(), exception.isRetryable());
    }

    /** In words, for a table. */
    @Override
    public String toString() {
        String what = ending == Ending.SUCCESS
                ? "success"
                : ending + (mayHaveHappened ? ", **may have happened**" : "") + (retryable ? ", retryable" : "");
        return what + (tries == 1 ? "" : ", " + tries + " tries");
    }
}
