package com.example

import com.gaa.sdk.iap.PurchaseData
import com.sun.net.httpserver.HttpServer
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.signature.NotVerifiedException
import io.github.onestore4j.signature.SignatureText
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URLDecoder
import okhttp3.OkHttpClient
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

/** The app's report reaches a server that verifies and looks up what it says. */
class PurchaseReporterTest {
    private fun statusFor(form: Map<String, String>): Int =
        store.client(MarketCode.MKT_GLB).build().use { oneStore ->
            try {
                val signed = oneStore.payments()
                    .verifyAppPurchase(form.getValue("originalJson"), SignatureText.of(form.getValue("signature")))
                if (oneStore.purchases().lookUp(signed).isPaid) 200 else 409
            } catch (forged: NotVerifiedException) {
                400
            }
        }

    private fun <T> withServer(talk: (String) -> T): T {
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.createContext("/app-purchases") { exchange ->
            val form = exchange.requestBody.readBytes().decodeToString().split("&")
                .associate { it.substringBefore("=") to URLDecoder.decode(it.substringAfter("="), Charsets.UTF_8) }
            exchange.sendResponseHeaders(statusFor(form), -1)
            exchange.close()
        }
        server.start()
        try {
            return talk("http://127.0.0.1:${server.address.port}")
        } finally {
            server.stop(0)
        }
    }

    @Test
    fun whatTheSdkHandsOutIsVerifiedByTheServer() {
        val signed = store.app().signed(store.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1")))
        withServer { server ->
            val reporter = PurchaseReporter(OkHttpClient(), server)
            assertTrue(reporter.report(PurchaseData(signed.originalJson(), signed.signature())))
            val forged = signed.originalJson().replace("gold100", "gold900")
            assertFalse(reporter.report(PurchaseData(forged, signed.signature())))
        }
    }

    companion object {
        @JvmField
        @RegisterExtension
        val store: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
