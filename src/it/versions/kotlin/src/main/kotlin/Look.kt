import io.github.onestore4j.Environment
import io.github.onestore4j.OneStore
import io.github.onestore4j.model.MarketCode

fun main(arguments: Array<String>) {
    OneStore.builder()
        .environment(Environment.SANDBOX)
        .market(MarketCode.MKT_GLB)
        .credentials(arguments[0], arguments[1])
        .build()
        .use { oneStore ->
            val purchase = oneStore.purchases().lookUp("gold100", arguments[2])
            println("${purchase.grantKey()}: ${purchase.isPaid}")
        }
}
