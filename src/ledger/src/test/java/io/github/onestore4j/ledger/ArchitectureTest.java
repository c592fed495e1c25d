package io.github.onestore4j.ledger;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.onestore4j.payment.ShopOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shape of the ledger: it needs the client and the JDK, and knows messages at one place. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("src/ledger/target/classes"));

    @Test
    void needsNothingBesideTheClientAndTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.github.onestore4j..", "java..", "javax.sql..", "org.jspecify..")
                .check(MAIN);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.onestore4j.internal..")
                .check(MAIN);
    }

    @Test
    void onlyOneClassMakesTicketsOfMessages() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Messages")
                .and()
                .doNotHaveSimpleName("PurchaseLedger")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "..onestore4j.message..", "..onestore4j.notification..", "..onestore4j.payment..")
                        .and(not(type(ShopOrder.class))))
                .check(MAIN);
    }

    @Test
    void whatUsersSeeIsSmall() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "GrantHandler",
                        "Kind",
                        "LedgerException",
                        "Missed",
                        "OrderBook",
                        "Outcome",
                        "PaidPurchase",
                        "PartialRevokeHandler",
                        "PurchaseLedger",
                        "PurchaseLedgerBuilder",
                        "Reason",
                        "RevokeHandler",
                        "SweepReport");
    }
}
