package io.github.onestore4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.PurchaseDetails;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Models are stored as JSON and read again. */
class ModelJsonTest {
    private static final PurchaseDetails DETAILS = PurchaseDetails.builder()
            .purchaseId("20042912345678901234")
            .purchaseState(PurchaseState.COMPLETED)
            .purchaseTime(Instant.parse("2026-06-10T12:00:00Z"))
            .developerPayload("주문-1")
            .build();

    @Test
    void aModelIsReadAsItWasWritten() {
        String json = ModelJson.write(PurchaseDetails.class, DETAILS);
        assertThat(json).contains("\"purchaseId\":\"20042912345678901234\"");
        assertThat(ModelJson.read(PurchaseDetails.class, json)).isEqualTo(DETAILS);
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelJson.write(String.class, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelJson.read(PurchaseDetails.class, "null"));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelJson.read(PurchaseDetails.class, "<html>"));
    }
}
