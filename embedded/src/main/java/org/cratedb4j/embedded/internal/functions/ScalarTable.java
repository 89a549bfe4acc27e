package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Where the families enter their scalar functions, one line each: signature (see {@link SignatureText}) and body.
 *
 * <p>A body refuses its arguments with an {@link IllegalArgumentException}, {@link ArithmeticException} or, where CrateDB
 * has not got that far, {@link UnsupportedOperationException}; the client sees its text.
 *
 * <p>A {@code strict} function gives NULL when an argument is NULL and is not called then; a {@code lenient} one sees the NULLs.
 */
final class ScalarTable {
    private final Registry<ScalarFunction> registry = new Registry<>();

    /** A body. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(EvalContext context, @Nullable Object[] arguments);
    }

    /** A body without arguments. */
    @FunctionalInterface
    interface Body0 {
        @Nullable
        Object apply(EvalContext context);
    }

    /** A body of one argument. */
    @FunctionalInterface
    interface Body1<A> {
        @Nullable
        Object apply(A a);
    }

    /** A body of two arguments. */
    @FunctionalInterface
    interface Body2<A, B> {
        @Nullable
        Object apply(A a, B b);
    }

    /** A body of three arguments. */
    @FunctionalInterface
    interface Body3<A, B, C> {
        @Nullable
        Object apply(A a, B b, C c);
    }

    private record Bound(String name, Binding binding, boolean deterministic, Body body) implements ScalarFunction {
        @Override
        public List<DataType> argumentTypes() {
            return binding.arguments();
        }

        @Override
        public DataType returnType() {
            return binding.result();
        }

        @Override
        public @Nullable Object apply(EvalContext context, @Nullable Object[] arguments) {
            try {
                return body.apply(context, arguments);
            } catch (ArithmeticException | IllegalArgumentException e) {
                throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
            } catch (UnsupportedOperationException e) {
                throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, String.valueOf(e.getMessage()));
            }
        }
    }

    Registry<ScalarFunction> registry() {
        return registry;
    }

    @SuppressWarnings("unchecked") // the signature beside the body says what the argument is
    <A> void strict(String signature, Body1<A> body) {
        add(signature, nullIfAnyNull((context, arguments) -> body.apply((A) arguments[0])));
    }

    @SuppressWarnings("unchecked") // as above
    <A, B> void strict(String signature, Body2<A, B> body) {
        add(signature, nullIfAnyNull((context, arguments) -> body.apply((A) arguments[0], (B) arguments[1])));
    }

    @SuppressWarnings("unchecked") // as above
    <A, B, C> void strict(String signature, Body3<A, B, C> body) {
        add(
                signature,
                nullIfAnyNull(
                        (context, arguments) -> body.apply((A) arguments[0], (B) arguments[1], (C) arguments[2])));
    }

    void strictN(String signature, Body body) {
        add(signature, nullIfAnyNull(body));
    }

    void lenient(String signature, Body body) {
        add(signature, body);
    }

    /** One whose result changes from call to call, or from statement to statement. */
    void changing(String signature, Body0 body) {
        changing(signature, (context, arguments) -> body.apply(context));
    }

    void changing(String signature, Body body) {
        add(SignatureText.parse(signature), false, binding -> body);
    }

    /** One whose body depends on the types that the arguments have. */
    void typed(String signature, Function<Binding, Body> body) {
        add(SignatureText.parse(signature), true, body);
    }

    /** As {@link #typed}, for arguments that fit without a cast. */
    void uncoerced(String signature, Function<Binding, Body> body) {
        add(SignatureText.parse(signature).withoutCoercion(), true, body);
    }

    /** One that sees more than types: constants, for example, which decide on the type of the result. */
    void special(Overload<ScalarFunction> overload) {
        registry.add(overload);
    }

    static ScalarFunction bound(String name, Binding binding, Body body) {
        return new Bound(name, binding, true, body);
    }

    static Body nullIfAnyNull(Body body) {
        return (context, arguments) -> {
            for (Object argument : arguments) {
                if (argument == null) {
                    return null;
                }
            }
            return body.apply(context, arguments);
        };
    }

    private void add(String signature, Body body) {
        add(SignatureText.parse(signature), true, binding -> body);
    }

    private void add(Signature signature, boolean deterministic, Function<Binding, Body> body) {
        registry.add(new Overload<>(
                signature,
                (binding, arguments) -> new Bound(signature.name(), binding, deterministic, body.apply(binding))));
    }
}
