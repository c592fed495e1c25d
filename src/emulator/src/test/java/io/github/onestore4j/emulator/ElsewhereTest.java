package io.github.onestore4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A store that devices and containers reach. */
class ElsewhereTest {
    /** An address of this machine that a store does not listen on by itself. */
    private static String otherAddress() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse("127.0.0.2");
    }

    @Test
    void aStoreOnAllAddressesSendsUsersWhereTheShopFoundIt() throws Exception {
        try (OneStoreEmulator store = OneStoreEmulator.sandbox().listeningAt("0.0.0.0", 0)) {
            String url =
                    "http://" + otherAddress() + ":" + URI.create(store.url()).getPort();
            store.app().offer(new Product(ProductType.INAPP, "gems", "500 gems", 4900));
            try (OneStore oneStore = store.client(MarketCode.MKT_GLB)
                    .environment(Environment.insecureAt(url))
                    .build()) {
                PurchaseOrder order = oneStore.pc(store.app().login("anna"))
                        .requestPurchase(
                                ProductType.INAPP,
                                "gems",
                                PurchaseRequest.builder()
                                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                        .returnUrl("https://shop.example/return")
                                        .build());
                assertThat(order.paymentUrl()).startsWith(url + "/");
                assertThat(store.visit(order).succeed()).contains("purchaseSignature");
            }
        }
    }
}
