package io.github.onestore4j.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.internal.call.Retry;
import io.github.onestore4j.tools.reliability.Bearer;
import io.github.onestore4j.tools.reliability.Ending;
import io.github.onestore4j.tools.reliability.Outcomes;
import io.github.onestore4j.tools.reliability.StoreOperation;
import io.github.onestore4j.tools.reliability.StoreOperations;
import io.github.onestore4j.tools.reliability.Trial;
import io.github.onestore4j.tools.reliability.Trial.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation after every fault, once and for ever: what docs/reliability.md says, and what the store knows, are
 * the same.
 */
@NullUnmarked
class FaultMatrixTest {
    private static final List<StoreOperation> OPERATIONS = StoreOperations.all();

    private static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    /** Those whose call stalls have nothing to do, so there can be many. */
    private static final ExecutorService STALLED = Executors.newFixedThreadPool(32);

    private static final ExecutorService BUSY = Executors.newFixedThreadPool(8);

    private static final Map<Trial, Future<Result>> TRIED = new HashMap<>();

    /**
     * Runs those that keep the machine busy first, so that none of the others times out because the processor is busy.
     */
    @BeforeAll
    static void tryAll() throws Exception {
        STORE.start();
        tryAll(BUSY, trial -> !Outcomes.isStall(trial.fault()));
        for (Future<Result> busy : TRIED.values()) {
            busy.get();
        }
        STORE.wireMock().resetRequests(); // every trial goes through all that are logged
        tryAll(STALLED, trial -> Outcomes.isStall(trial.fault()));
    }

    private static void tryAll(ExecutorService threads, Predicate<Trial> which) {
        OPERATIONS.stream()
                .flatMap(operation -> trials(operation).stream())
                .filter(which)
                .forEach(trial -> TRIED.put(trial, threads.submit(() -> trial.run(STORE))));
    }

    @AfterAll
    static void end() {
        BUSY.shutdown();
        STALLED.shutdown();
        STORE.stop();
    }

    static List<StoreOperation> operations() {
        return OPERATIONS;
    }

    @Test
    void thereAreAllOperations() {
        assertThat(operations()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Fault.values()).hasSizeGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itsOutcomesAreAsThePageSaysAndTheStoreKnows(StoreOperation operation) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Trial trial : trials(operation)) {
            Result result = TRIED.get(trial).get();
            String name = trial.fault() + (trial.lasting() ? " for ever" : " once");
            softly.assertThat(result.outcome()).as(name).isEqualTo(trial.expected());
            softly.assertThat(result.faults()).as(name + " has to happen").isPositive();
            if (operation.retry() != Retry.SAFE) {
                softly.assertThat(result.done())
                        .as("how often it was done after " + name)
                        .isEqualTo(expectedDone(trial, result));
            }
        }
        softly.assertAll();
    }

    private static List<Trial> trials(StoreOperation operation) {
        List<Trial> trials = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            trials.add(new Trial(operation, fault, false));
            trials.add(new Trial(operation, fault, true));
        }
        return trials;
    }

    /** An exception that rules out that it has happened must be right; one that does not is right either way. */
    private static int expectedDone(Trial trial, Result result) {
        if (result.outcome().ending() == Ending.SUCCESS) {
            return 1;
        }
        return result.outcome().mayHaveHappened() && trial.fault().isDone() ? 1 : 0;
    }

    @Test
    void theTokenCallsAreAmongThem() {
        assertThat(operations())
                .filteredOn(operation -> operation.bearer() == Bearer.NONE)
                .hasSize(2);
    }
}
