package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.ProductType;

/**
 * A product of the developer center, on sale in web shops.
 *
 * @param type managed, monthly or subscription
 * @param productId its id
 * @param title its name
 * @param price in whole units of the market's currency
 */
public record Product(ProductType type, String productId, String title, int price) {}
