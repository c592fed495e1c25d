package io.github.onestore4j.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.SignatureVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Notifications: any bytes are read or refused; what was signed is VALID in any spelling, and nothing else is. */
class NotificationFuzzTest {
    private static final AppKey KEY = AppKey.ofBits(1024);
    private static final NotificationVerifier VERIFIER = new NotificationVerifier(
            false, new SignatureVerifier(LicenseKeys.of("app", LicenseKey.of(KEY.licenseKey())), null));
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper ESCAPING = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();
    private static final int PREFIX = 3;

    @FuzzTest(maxDuration = "1m")
    void body(byte[] body) {
        UnverifiedNotification notification;
        try {
            notification = UnverifiedNotification.of(body);
        } catch (MalformedMessageException refused) {
            assertTrue(refused.getMessage().matches("[ -~]{1,300}"), refused.getMessage());
            return;
        }
        assertFalse(VERIFIER.judge(notification).isValid());
        assertTrue(notification.toString().startsWith("UnverifiedNotification["));
        if (notification.isAboutSubscription()) {
            assertTrue(notification.subscriptionHint().toString().startsWith("SubscriptionHint"));
        }
    }

    /** Any object's text, signed by what a second JSON library finds to be the text without its signature. */
    @FuzzTest(maxDuration = "1m")
    void signedText(byte[] json) throws IOException {
        String body = new String(json, StandardCharsets.UTF_8);
        ObjectNode message = object(body);
        if (message == null || !message.path("clientId").asText().equals("app") || message.has("signature")) {
            return;
        }
        String signed = CompactOracle.without("signature", body);
        String field = "\"signature\":\"" + KEY.sign(signed) + "\"";
        String first = body.replaceFirst("\\{", "{" + field + ",");
        String last = body.substring(0, body.lastIndexOf('}')) + "," + field + "}";
        if (isReadable(first)) {
            assertTrue(isSigned(first), first);
            assertTrue(isSigned(last), last);
        }
    }

    /** A message as the emulator sends it, respelled on its way, and then changed: two bytes say where, one to what. */
    @FuzzTest(maxDuration = "1m")
    void change(byte[] data) {
        if (data.length < PREFIX) {
            return;
        }
        ObjectNode message = object(new String(data, PREFIX, data.length - PREFIX, StandardCharsets.UTF_8));
        if (message == null) {
            return;
        }
        message.put("clientId", "app").put("msgVersion", "3.1.0").put("environment", "COMMERCIAL");
        message.remove("signature");
        message.put("signature", KEY.sign(message.toString()));
        if (!isReadable(message.toString())) {
            return;
        }
        assertTrue(isSigned(message.toPrettyString()), message::toString);
        if (message.toString().indexOf("\\u00") < 0) { // where ONE store's case of hexadecimal digits is not known
            assertTrue(isSigned(escaped(message)), message::toString);
        }
        StringBuilder changed = new StringBuilder(message.toString());
        int place = ((data[0] & 0xFF) << Byte.SIZE) | (data[1] & 0xFF);
        changed.setCharAt(place % changed.length(), (char) (data[2] & 0xFF));
        if (!message.equals(object(changed.toString()))) {
            assertFalse(isSigned(changed.toString()), changed::toString);
        }
    }

    private static @Nullable ObjectNode object(String json) {
        try {
            return JACKSON.readTree(json) instanceof ObjectNode message ? message : null;
        } catch (JsonProcessingException | NumberFormatException noJson) {
            return null;
        }
    }

    private static String escaped(ObjectNode message) {
        try {
            return ESCAPING.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isReadable(String body) {
        try {
            assertNotEquals("", UnverifiedNotification.of(body).toString());
            return true;
        } catch (MalformedMessageException refused) {
            return false;
        }
    }

    /** Whether the signature fits, whatever the message then says of the environment. */
    private static boolean isSigned(String body) {
        try {
            return VERIFIER.judge(UnverifiedNotification.of(body)).rule() != null;
        } catch (MalformedMessageException refused) {
            assertEquals(MalformedMessageException.class, refused.getClass());
            return false;
        }
    }
}
