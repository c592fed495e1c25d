package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.internal.call.Retry;
import io.github.onestore4j.tools.reliability.FaultRule.Knowledge;
import java.util.EnumSet;
import java.util.Set;

/** The outcome of each kind of call after each fault, by the default of two retries. */
public final class Outcomes {
    private static final int MOST_TRIES = 3;
    private static final Set<Fault> STALLS = EnumSet.of(
            Fault.FIRST_ADDRESS_SWALLOWS,
            Fault.STALL_IN_CONNECT,
            Fault.STALL_BEFORE_READING,
            Fault.STALL_BEFORE_RESPONSE,
            Fault.STALL_IN_RESPONSE);

    private Outcomes() {}

    /**
     * What becomes of a call.
     *
     * @param lasting whether every try fails like this, and not the first alone
     */
    public static Outcome of(Retry retry, Bearer bearer, Fault fault, boolean lasting) {
        FaultRule rule = FaultRule.of(fault);
        if (rule.ending() == Ending.SUCCESS) {
            return Outcome.success(1);
        }
        int tries = tries(retry, bearer, fault, rule);
        if (!lasting && tries > 1) {
            return Outcome.success(2);
        }
        boolean mayHaveHappened = retry != Retry.SAFE && rule.knowledge() == Knowledge.LOST;
        return new Outcome(
                tries,
                bearer == Bearer.NONE ? Ending.TOKEN : rule.ending(),
                mayHaveHappened,
                rule.passing() && !mayHaveHappened);
    }

    /** Whether a call waits for something that does not come. */
    public static boolean isStall(Fault fault) {
        return STALLS.contains(fault);
    }

    private static int tries(Retry retry, Bearer bearer, Fault fault, FaultRule rule) {
        if (fault == Fault.STATUS_401 && bearer == Bearer.APP) {
            return 2;
        }
        boolean again = retry == Retry.SAFE || (retry == Retry.UNSENT && rule.knowledge() == Knowledge.UNSENT);
        return again && rule.passing() && !isStall(fault) ? MOST_TRIES : 1;
    }
}
