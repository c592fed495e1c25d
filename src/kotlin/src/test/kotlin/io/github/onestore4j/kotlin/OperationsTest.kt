package io.github.onestore4j.kotlin

import io.github.onestore4j.pc.PcV7
import io.github.onestore4j.v2.IapV2
import io.github.onestore4j.v7.IapV7
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KType
import kotlin.reflect.full.declaredFunctions
import kotlin.reflect.full.valueParameters
import kotlinx.coroutines.flow.Flow
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Every operation of a spec has its function, with the parameters that it has in Java. */
class OperationsTest {
    enum class Api(
        val spec: String,
        val java: KClass<*>,
        val kotlin: KClass<*>,
    ) {
        V7("iap-v7", IapV7::class, IapV7Coroutines::class),
        V2("iap-v2", IapV2::class, IapV2Coroutines::class),
        PC("pc-v7", PcV7::class, PcV7Coroutines::class),
        ;

        fun operations(): List<String> = values("operationId: *(\\w+)")

        fun lists(): List<String> = values("x-onestore-page: \\{method: (\\w+)")

        private fun values(pattern: String): List<String> =
            Regex(pattern).findAll(Files.readString(Path.of("openapi/$spec.yaml"))).map { it.groupValues[1] }.toList()

        fun function(name: String): KFunction<*> = kotlin.declaredFunctions.single { it.name == name }

        /** The form with all parameters; Java leaves some out in others, where Kotlin has defaults. */
        fun javaFunction(name: String): KFunction<*> =
            java.declaredFunctions.filter { it.name == name }.maxBy { it.valueParameters.size }

        /** The names of a Java method's parameters, from its source as its class has none; `x?` for a nullable one. */
        fun javaNames(name: String): List<String> {
            val file = "src/client/target/generated/java/${java.java.name.replace('.', '/')}.java"
            return Regex("\\b$name\\(([^)]*)\\)\\s*;")
                .findAll(Files.readString(Path.of(file)))
                .map { found -> found.groupValues[1].split(Regex(",\\s*(?=[@\\w])(?![^<]*>)")) }
                .maxBy { it.size }
                .map { it.trim().substringAfterLast(' ') + if (it.contains("@Nullable")) "?" else "" }
        }
    }

    @ParameterizedTest
    @EnumSource
    fun `each operation is a suspend function with the parameters of Java`(api: Api) {
        assertThat(api.operations()).hasSizeGreaterThan(5)
        for (operation in api.operations()) {
            val function = api.function(operation)
            val javaFunction = api.javaFunction("${operation}Async")
            assertThat(function.isSuspend).describedAs(operation).isTrue()
            assertThat(function.valueParameters.map { it.type.described() })
                .describedAs(operation)
                .isEqualTo(javaFunction.valueParameters.map { it.type.described() })
            assertThat(function.names())
                .describedAs(operation)
                .isEqualTo(api.javaNames("${operation}Async"))
            assertThat(javaFunction.returnType.classifier).isEqualTo(CompletableFuture::class)
            assertThat(function.returnType.described())
                .describedAs(operation)
                .isEqualTo(checkNotNull(javaFunction.returnType.arguments.single().type).described())
        }
    }

    @ParameterizedTest
    @EnumSource
    fun `each list is a flow with the parameters of Java`(api: Api) {
        assertThat(api.lists()).isNotEmpty()
        for (list in api.lists()) {
            val function = api.function(list)
            val javaFunction = api.javaFunction(list)
            assertThat(function.returnType.classifier).isEqualTo(Flow::class)
            assertThat(function.returnType.arguments.map { it.type?.described() })
                .isEqualTo(javaFunction.returnType.arguments.map { it.type?.described() })
            assertThat(function.valueParameters.map { it.type.described() })
                .isEqualTo(javaFunction.valueParameters.map { it.type.described() })
            assertThat(function.names()).isEqualTo(api.javaNames(list))
        }
    }

    @ParameterizedTest
    @EnumSource
    fun `there is nothing else`(api: Api) {
        assertThat(api.kotlin.declaredFunctions.map { it.name })
            .containsExactlyInAnyOrderElementsOf(api.operations() + api.lists())
    }

    private fun KFunction<*>.names(): List<String> =
        valueParameters.map { it.name + if (it.type.isMarkedNullable) "?" else "" }

    /** Without what Kotlin cannot tell of Java. */
    private fun KType.described(): String = toString().replace(Regex("[!?]|\\(Mutable\\)"), "")
}
