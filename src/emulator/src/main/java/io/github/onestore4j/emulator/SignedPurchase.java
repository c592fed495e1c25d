package io.github.onestore4j.emulator;

/**
 * A purchase as the app's SDK hands it out, to be tried from the app to the grant.
 *
 * @param originalJson the purchase, in JSON
 * @param signature ONE store's signature of exactly that text, in Base64
 */
public record SignedPurchase(String originalJson, String signature) {}
