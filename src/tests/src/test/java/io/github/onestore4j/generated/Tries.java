package io.github.onestore4j.generated;

import java.util.Random;

/** Tries a property many times, with other random values in every run. */
final class Tries {
    /** Set it to the seed of a failure, and the first try fails again. */
    private static final Long SEED = Long.getLong("seed");

    private Tries() {}

    /** Something that has to hold for any random values. */
    @FunctionalInterface
    interface Property {
        void check(Random random) throws Exception;
    }

    /**
     * Tries.
     *
     * @throws AssertionError when it does not hold; its message has the seed that shows it again
     */
    static void of(int tries, Property property) {
        Random seeds = new Random();
        for (int i = 0; i < tries; i++) {
            long seed = i == 0 && SEED != null ? SEED : seeds.nextLong();
            try {
                property.check(new Random(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("try " + i + " fails; -Dseed=" + seed + " shows it again", failure);
            }
        }
    }
}
