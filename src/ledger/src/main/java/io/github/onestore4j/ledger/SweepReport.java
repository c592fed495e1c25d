package io.github.onestore4j.ledger;

import io.github.onestore4j.error.OneStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a sweep did, and what it could not do. Immutable. */
public final class SweepReport {
    private final Map<Outcome.Kind, Integer> counts;
    private final int settled;
    private final List<String> sweptElsewhere;
    private final List<Missed> missed;
    private final List<OneStoreException> failures;
    private final Map<Reason, Long> open;

    private SweepReport(Builder builder, Map<Reason, Long> open) {
        this.counts = Collections.unmodifiableMap(new EnumMap<>(builder.counts));
        this.settled = builder.settled;
        this.sweptElsewhere = Collections.unmodifiableList(new ArrayList<>(builder.sweptElsewhere));
        this.missed = Collections.unmodifiableList(new ArrayList<>(builder.missed));
        this.failures = Collections.unmodifiableList(new ArrayList<>(builder.failures));
        this.open = Collections.unmodifiableMap(open);
    }

    /** Returns how many purchases had an outcome in this sweep. */
    public int count(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Returns how many purchases that were granted before this sweep were confirmed by it. */
    public int settled() {
        return settled;
    }

    /** Returns the lists that another instance was sweeping at the same time, VOIDED or UNCONFIRMED. */
    public List<String> sweptElsewhere() {
        return sweptElsewhere;
    }

    /**
     * Returns the times that no sweep has seen and ONE store does not list any more, because none ran for a month. They
     * are reported until a person removes them from the table onestore_sweep.
     */
    public List<Missed> missed() {
        return missed;
    }

    /** Returns why lists could not be swept to their end; the next sweep goes on there. */
    public List<OneStoreException> failures() {
        return failures;
    }

    /** Returns how much is open after this sweep, by reason. */
    public Map<Reason, Long> open() {
        return open;
    }

    @Override
    public String toString() {
        return "SweepReport[" + counts + ", settled=" + settled + ", open=" + open + ", missed=" + missed
                + ", failures=" + failures.size() + ", sweptElsewhere=" + sweptElsewhere + "]";
    }

    /** A time of a list that no sweep has seen. Immutable. */
    public static final class Missed {
        private final String list;
        private final Instant from;
        private final Instant until;

        private Missed(String list, Instant from, Instant until) {
            this.list = list;
            this.from = from;
            this.until = until;
        }

        /** Returns the list, VOIDED or UNCONFIRMED. */
        public String list() {
            return list;
        }

        /** Returns when the last sweep before the gap was. */
        public Instant from() {
            return from;
        }

        /** Returns where the first sweep after the gap could begin. */
        public Instant until() {
            return until;
        }

        @Override
        public String toString() {
            return list + " " + from + " to " + until;
        }
    }

    static final class Builder {
        private final Consumer<Outcome> listener;
        private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
        private final List<String> sweptElsewhere = new ArrayList<>();
        private final List<Missed> missed = new ArrayList<>();
        private final List<OneStoreException> failures = new ArrayList<>();
        private int settled;

        Builder(Consumer<Outcome> listener) {
            this.listener = listener;
        }

        void add(Outcome outcome) {
            counts.merge(outcome.kind(), 1, Integer::sum);
            listener.accept(outcome);
        }

        void settled() {
            settled++;
        }

        void sweptElsewhere(String list) {
            sweptElsewhere.add(list);
        }

        void missed(String list, @Nullable Long from, @Nullable Long until) {
            if (from != null && until != null) {
                missed.removeIf(earlier -> earlier.list.equals(list));
                missed.add(new Missed(list, Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
            }
        }

        void failed(OneStoreException failure) {
            failures.add(failure);
        }

        SweepReport build(Map<Reason, Long> open) {
            return new SweepReport(this, open);
        }
    }
}
