import io.github.onestore4j.Environment
import io.github.onestore4j.OneStore
import io.github.onestore4j.kotlin.coroutines
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.time.TimeRange
import java.time.Duration
import kotlinx.coroutines.flow.first

suspend fun main(arguments: Array<String>) {
    OneStore.builder()
        .environment(Environment.SANDBOX)
        .market(MarketCode.MKT_GLB)
        .credentials(arguments[0], arguments[1])
        .build()
        .use { oneStore ->
            val purchase = oneStore.purchases().lookUp("gold100", arguments[2])
            println("${purchase.grantKey()}: ${purchase.isPaid}")
            val v7 = oneStore.v7().coroutines
            println(v7.getPurchaseDetails("gold100", arguments[2]))
            println(v7.voidedPurchases(TimeRange.last(Duration.ofDays(7))).first())
        }
}
