package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.emulator.fault.Fault;

/**
 * What a fault means for a call, whichever it is.
 *
 * @param ending how the call ends if it is not retried; success if HTTP's own ways lead around the fault
 * @param knowledge what its caller knows then
 * @param passing whether another try can go better
 */
record FaultRule(Ending ending, Knowledge knowledge, boolean passing) {
    /** What is known of a request if its response is not. */
    enum Knowledge {
        /** Its response has come. */
        DONE,
        /** No byte of it went out, or the protocol says that it was not processed. */
        UNSENT,
        /** It may have been carried out. */
        LOST,
        /** It was not carried out. */
        REFUSED
    }

    static FaultRule of(Fault fault) {
        return switch (fault) {
            case FIRST_ADDRESS_REFUSES, FIRST_ADDRESS_SWALLOWS, IDLE_CONNECTION_CLOSED ->
                new FaultRule(Ending.SUCCESS, Knowledge.DONE, false);
            case REFUSED_STREAM, GOAWAY, CONNECTION_REFUSED, STALL_IN_CONNECT ->
                new FaultRule(Ending.CONNECTION, Knowledge.UNSENT, true);
            case RESET_BEFORE_READING, RESET_BEFORE_DOING, RESET_BEFORE_RESPONSE -> lost(Ending.CONNECTION, true);
            case STALL_BEFORE_READING, STALL_BEFORE_RESPONSE, STALL_IN_RESPONSE -> lost(Ending.CONNECTION, true);
            case RESET_IN_RESPONSE, MALFORMED_CHUNK, BROKEN_GZIP, STATUS_502_HTML -> lost(Ending.RESPONSE, true);
            case EMPTY_RESPONSE, WRONG_JSON -> lost(Ending.RESPONSE, false);
            case STATUS_408, STATUS_429 -> refused(Ending.RESPONSE, true);
            case STATUS_500 -> lost(Ending.API, true);
            case STATUS_503, STATUS_503_RETRY_AFTER_0 -> refused(Ending.API, true);
            case STATUS_401 -> refused(Ending.API, false);
            case STATUS_302 -> lost(Ending.RESPONSE, false);
        };
    }

    private static FaultRule lost(Ending ending, boolean passing) {
        return new FaultRule(ending, Knowledge.LOST, passing);
    }

    private static FaultRule refused(Ending ending, boolean passing) {
        return new FaultRule(ending, Knowledge.REFUSED, passing);
    }
}
