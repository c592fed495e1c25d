package com.gaa.sdk.iap

/** Stands for the class of ONE store's Android SDK, which is not on Maven Central. */
class PurchaseData(val originalJson: String, val signature: String)
