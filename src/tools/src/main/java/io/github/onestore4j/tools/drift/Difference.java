package io.github.onestore4j.tools.drift;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.onestore4j.tools.openapi.Target;

/**
 * One thing that the page says and the spec does not, or the other way round.
 *
 * @param change added, removed or changed, seen from the spec
 * @param owner the operation, message or list of codes that it is about
 * @param element the part of it, such as {@code response purchaseId}; empty for the whole
 * @param facet what of it differs, such as {@code size}
 * @param page what the page says; {@code -} for nothing
 * @param spec what the spec says; {@code -} for nothing
 * @param where the spec's element that is to be looked at
 * @param slip how the spec settles it; empty when it does not, which makes it drift
 */
@JsonIgnoreProperties({"owner", "element", "where"})
public record Difference(
        String change,
        String owner,
        String element,
        String facet,
        String page,
        String spec,
        @JsonProperty("pageLine") int line,
        Target where,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String slip) {
    private static final int LONGEST = 60;

    /** Returns what it is about, from the operation down. */
    @JsonProperty
    public String subject() {
        return (owner + " " + element).strip();
    }

    @JsonProperty
    public String specPlace() {
        return where.place();
    }

    @JsonProperty
    public String specPointer() {
        return where.pointer();
    }

    /** Returns what people read of it, below its owner. */
    @Override
    public String toString() {
        String what = change + " " + (element + " " + facet).strip();
        return what + ": page " + shortened(page) + ", spec " + shortened(spec) + "  (" + specPlace() + ")";
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
    }
}
