package io.github.onestore4j.call;

import com.squareup.moshi.JsonDataException;
import io.github.onestore4j.error.ErrorDetail;
import io.github.onestore4j.log.Quotation;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Stands before the Moshi converter: an answer that HTTP calls a success is converted only when ONE store calls it one
 * too.
 */
public final class AnswerConverters extends Converter.Factory {
    private static final int OK = 200;

    private final Answers answers;

    /** Judges bodies by these. */
    public AnswerConverters(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        Converter<ResponseBody, ?> next = retrofit.nextResponseBodyConverter(this, type, annotations);
        Operation operation = Operations.of(annotations);
        return body -> convert(body, next, operation);
    }

    private Object convert(ResponseBody body, Converter<ResponseBody, ?> next, Operation operation) throws IOException {
        Buffer text = new Buffer();
        text.writeAll(body.source().peek());
        ErrorDetail refusal = operation.inferred() ? answers.error(text) : answers.refusal(text);
        if (refusal != null) {
            throw new RefusedAnswer(refusal);
        }
        if (answers.isUnclear(text)) {
            throw new UnreadableAnswer(OK, "an answer that may be an error and cannot be read", text, null);
        }
        if (operation.result() && !answers.grants(text)) {
            throw new UnreadableAnswer(
                    OK, "an answer without the result.code Success of a change of state", text, null);
        }
        return convert(body, next, text);
    }

    private static Object convert(ResponseBody body, Converter<ResponseBody, ?> next, Buffer text)
            throws UnreadableAnswer {
        Object value;
        try {
            value = next.convert(body);
        } catch (IOException | JsonDataException unfit) {
            throw new UnreadableAnswer(
                    OK, "an answer that does not fit: " + Quotation.of(unfit.getMessage()), text, unfit);
        }
        if (value == null) {
            throw new UnreadableAnswer(OK, "an answer of null", text, null);
        }
        return value;
    }
}
