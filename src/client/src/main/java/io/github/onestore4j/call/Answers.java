package io.github.onestore4j.call;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.ErrorDetail;
import io.github.onestore4j.error.ErrorResponse;
import io.github.onestore4j.model.Result;
import io.github.onestore4j.model.ResultResponse;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the body of an answer for ONE store's verdict, whatever the HTTP status was: an {@code error} object
 * refuses the call, and a {@code result} object grants it only with the code Success.
 */
public final class Answers {
    private static final ByteString BYTE_ORDER_MARK = ByteString.encodeUtf8("\uFEFF");

    private final JsonAdapter<ErrorResponse> errors;
    private final JsonAdapter<ResultResponse> results;

    /** Reads with the adapters of this Moshi. */
    public Answers(Moshi moshi) {
        this.errors = moshi.adapter(ErrorResponse.class);
        this.results = moshi.adapter(ResultResponse.class);
    }

    /** Why a body refuses the call; null when it does not, or is not ONE store's JSON at all. */
    public @Nullable ErrorDetail refusal(Buffer body) {
        ErrorDetail error = error(body);
        if (error != null) {
            return error;
        }
        Result result = result(body);
        if (result == null || result.code() == null || isSuccess(result)) {
            return null;
        }
        return ErrorDetail.builder()
                .code(ErrorCode.of(result.code()))
                .message(result.message())
                .build();
    }

    /** What a body's {@code error} object says; null when it has none with a code. */
    @Nullable
    ErrorDetail error(Buffer body) {
        ErrorResponse response = read(errors, body);
        ErrorDetail error = response == null ? null : response.error();
        return error == null || error.code() == null ? null : error;
    }

    /**
     * Whether a body speaks of an error that has no code or cannot be read; a body that is no JSON at all speaks of
     * nothing.
     */
    boolean isUnclear(Buffer body) {
        try {
            ErrorResponse response = errors.fromJson(withoutByteOrderMark(body));
            ErrorDetail error = response == null ? null : response.error();
            return error != null && error.code() == null;
        } catch (JsonDataException unfit) {
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** Whether a body says result.code Success. */
    boolean grants(Buffer body) {
        Result result = result(body);
        return result != null && isSuccess(result);
    }

    private @Nullable Result result(Buffer body) {
        ResultResponse response = read(results, body);
        return response == null ? null : response.result();
    }

    private static boolean isSuccess(Result result) {
        return ErrorCode.SUCCESS.value().equals(result.code());
    }

    private static <T> @Nullable T read(JsonAdapter<T> adapter, Buffer body) {
        try {
            return adapter.fromJson(withoutByteOrderMark(body));
        } catch (IOException | JsonDataException notThisFormat) {
            return null;
        }
    }

    /** A copy without the mark, which the Moshi converter skips too: an error behind it must not be overlooked. */
    private static Buffer withoutByteOrderMark(Buffer body) throws IOException {
        Buffer text = body.clone();
        if (text.rangeEquals(0, BYTE_ORDER_MARK)) {
            text.skip(BYTE_ORDER_MARK.size());
        }
        return text;
    }
}
