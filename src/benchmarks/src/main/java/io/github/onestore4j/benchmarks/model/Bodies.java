package io.github.onestore4j.benchmarks.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses as ONE store sends them, of the lengths that it sends. */
public final class Bodies {
    private static final int ROWS = 100;

    /** What a look-up of a purchase returns: the small object. */
    public static final String PURCHASE =
            "{\"consumptionState\":0,\"developerPayload\":\"E23DEFB029F84F4383ECB0E53B46B6A2\","
                    + "\"purchaseState\":0,\"purchaseTime\":1345678900000,\"purchaseId\":\"17070421461015116878\","
                    + "\"acknowledgeState\":0,\"quantity\":2}";

    /** What a look-up of a subscription returns. */
    public static final String SUBSCRIPTION = "{\"acknowledgementState\":1,\"autoRenewing\":true,\"paymentState\":1,"
            + "\"lastPurchaseId\":\"20202394820938409234\",\"linkedPurchaseToken\":null,\"priceAmount\":\"100\","
            + "\"priceAmountMicros\":100000000,\"nextPriceAmount\":\"150\",\"nextPriceAmountMicros\":150000000,"
            + "\"nextPaymentTimeMillis\":1623337199000,\"priceCurrencyCode\":\"KRW\",\"countryCode\":\"KR\","
            + "\"startTimeMillis\":1623337199000,\"expiryTimeMillis\":1625929199000,"
            + "\"pauseStartTimeMillis\":1625929199000,\"pauseEndTimeMillis\":1625929199000,"
            + "\"autoResumeTimeMillis\":1625878800000,\"cancelledTimeMillis\":1625929199000,\"cancelReason\":0,"
            + "\"promotionPrice\":{\"promotionPrice\":\"100\",\"promotionPriceMicros\":100000000,\"promotionPeriod\":30},"
            + "\"priceChange\":{\"seq\":1,\"previousPrice\":\"100\",\"previousPriceMicros\":100000000,"
            + "\"newPrice\":\"500\",\"newPriceMicros\":500000000,\"applyTimeMillis\":1625670000000,"
            + "\"agreement\":false,\"agreementDueDateTimeMillis\":1345678920000}}";

    /** A page of 100 voided purchases. */
    public static final String PAGE = "{\"continuationKey\":\"key\",\"voidedPurchaseList\":["
            + rows("{\"purchaseId\":\"190627091244101%05d\",\"purchaseTime\":13456%05d000,\"voidedTime\":13458%05d000,"
                    + "\"purchaseToken\":\"190627091244101%05d\",\"marketCode\":\"MKT_ONE\"}")
            + "]}";

    /** A page of 100 purchases of a user of the web payment API. */
    public static final String PC_PAGE = "{\"productIdList\":["
            + rows("\"gold%05d\"")
            + "],\"purchaseDetailList\":["
            + rows("{\"orderId\":\"012393490823498234%05d\",\"packageName\":\"com.onestore.sample\","
                    + "\"productId\":\"gold%05d\",\"purchaseTime\":13456%05d000,\"acknowledgeState\":1,"
                    + "\"purchaseState\":0,\"recurringState\":-1,\"purchaseId\":\"170704214610151%05d\","
                    + "\"purchaseToken\":\"170704214610151%05d\",\"developerPayload\":\"E23DEFB029F84F438%05d\","
                    + "\"quantity\":1}")
            + "],\"purchaseSignatureList\":["
            + rows("\"DB98B5CB92126B1D52E86FED4C6E4AC9E29ADAF35605%05d\"")
            + "],\"continuationKey\":\"key\"}";

    /** An access token. */
    public static final String TOKEN = "{\"client_id\":\"com.example.game\",\"access_token\":"
            + "\"680b3621-1234-1234-1234-8adfaef561b4\",\"token_type\":\"bearer\",\"expires_in\":3600,\"scope\":\"DEFAULT\"}";

    private Bodies() {}

    /** Repeats a row with its number in it. */
    private static String rows(String row) {
        return IntStream.range(0, ROWS)
                .mapToObj(number -> row.replace("%05d", String.format("%05d", number)))
                .collect(Collectors.joining(","));
    }
}
