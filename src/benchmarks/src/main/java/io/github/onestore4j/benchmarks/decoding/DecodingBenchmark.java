package io.github.onestore4j.benchmarks.decoding;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.onestore4j.benchmarks.model.Bodies;
import io.github.onestore4j.benchmarks.model.PcPage;
import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.Subscription;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import io.github.onestore4j.internal.pc.PcPurchasesJsonAdapter;
import io.github.onestore4j.internal.v7.PurchaseDetailsJsonAdapter;
import io.github.onestore4j.internal.v7.SubscriptionDetailJsonAdapter;
import io.github.onestore4j.internal.v7.VoidedPurchasesJsonAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads a response from its bytes, with the generated adapters alone, and as Moshi does it by reflection. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@NullUnmarked // JMH sets the fields up
public class DecodingBenchmark {
    @Param
    public Response response;

    private byte[] json;
    private JsonAdapter<?> reflective;

    /** What is read. */
    @SuppressWarnings("ImmutableEnumChecker") // adapters do not change
    public enum Response {
        PURCHASE(Bodies.PURCHASE, PurchaseDetailsJsonAdapter.INSTANCE, Purchase.class),
        SUBSCRIPTION(Bodies.SUBSCRIPTION, SubscriptionDetailJsonAdapter.INSTANCE, Subscription.class),
        PAGE(Bodies.PAGE, VoidedPurchasesJsonAdapter.INSTANCE, VoidedPage.class),
        PC_PAGE(Bodies.PC_PAGE, PcPurchasesJsonAdapter.INSTANCE, PcPage.class);

        private final String json;
        private final JsonAdapter<?> generated;
        private final Class<?> model;

        Response(String json, JsonAdapter<?> generated, Class<?> model) {
            this.json = json;
            this.generated = generated;
            this.model = model;
        }
    }

    /** Finds the bytes and the adapter by reflection. */
    @Setup
    public void prepare() {
        json = response.json.getBytes(StandardCharsets.UTF_8);
        reflective = new Moshi.Builder().build().adapter(response.model);
    }

    /** Reads with the generated adapter. */
    @Benchmark
    public Object generated() throws IOException {
        return response.generated.fromJson(JsonReader.of(new Buffer().write(json)));
    }

    /** Reads by reflection. */
    @Benchmark
    public Object reflection() throws IOException {
        return reflective.fromJson(JsonReader.of(new Buffer().write(json)));
    }
}
