package com.example

import com.gaa.sdk.iap.PurchaseData
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

/** Reports what ONE store's SDK has sold to the game's own server. */
class PurchaseReporter(private val http: OkHttpClient, private val server: String) {
    /** Returns whether the server has granted it; if not, report it again later. Waits, so not for the main thread. */
    fun report(purchase: PurchaseData): Boolean {
        val form = FormBody.Builder()
            .add("originalJson", purchase.originalJson)
            .add("signature", purchase.signature)
            .build()
        val request = Request.Builder().url("$server/app-purchases").post(form).build()
        return http.newCall(request).execute().use { response -> response.isSuccessful }
    }
}
