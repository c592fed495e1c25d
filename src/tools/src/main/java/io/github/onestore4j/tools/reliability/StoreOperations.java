package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.internal.call.Retry;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;

/** All operations of the specs, the token calls among them, each with what it needs to succeed in an emulated store. */
public final class StoreOperations {
    private StoreOperations() {}

    /** Returns all of them. */
    public static List<StoreOperation> all() {
        return Spec.all(Spec.FOLDER).stream()
                .flatMap(spec -> spec.operations().stream())
                .map(StoreOperations::of)
                .toList();
    }

    private static StoreOperation of(Operation operation) {
        Bearer bearer = bearer(operation);
        return new StoreOperation(
                operation.tag(),
                operation.id(),
                Retry.valueOf(operation.retry().name()),
                bearer,
                type(operation.id()),
                operation.id().startsWith("reactivate"),
                bearer == Bearer.APP ? visit -> list(operation, visit) : visit -> {},
                bearer == Bearer.NONE ? visit -> list(operation, visit) : FacadeCall.of(operation));
    }

    /** Calls something that needs a token of the operation's version. */
    private static Object list(Operation operation, Visit visit) {
        return operation.path().startsWith("/v2/")
                ? visit.v2().getVoidedPurchases()
                : visit.v7().getVoidedPurchases();
    }

    /** Whose token a call carries is in its spec, as the security scheme. */
    private static Bearer bearer(Operation operation) {
        String schemes = operation.spec().root().path("security").toString();
        if (schemes.contains("userAccessToken")) {
            return Bearer.USER;
        }
        return schemes.contains("accessToken") ? Bearer.APP : Bearer.NONE;
    }

    /** ONE store names the kind of product in the operation; where it names none, any kind will do. */
    private static ProductType type(String operationId) {
        if (operationId.contains("Recurring")) {
            return ProductType.AUTO;
        }
        return operationId.contains("Subscription") ? ProductType.SUBSCRIPTION : ProductType.INAPP;
    }
}
