package przystan.policy.domain;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;
import przystan.texts.Language;
import przystan.texts.StatedDate;

/// A record as bytes: its components one after another, and theirs, without names.
///
/// A value that comes again is a number only, since sources, ids and languages come again often.
///
/// @param form of the records: names and types of all components, so that bytes of other records are told apart
record RecordBytes<T extends Record>(Class<T> type, Shape shape, int form) {

    private static final Map<Class<?>, Shape.Word> WORDS = Map.of(
            String.class, new Shape.Word(value -> (String) value, text -> text),
            Integer.class, new Shape.Word(Object::toString, Integer::valueOf),
            Language.class, new Shape.Word(value -> ((Language) value).tag(), Language::new),
            LocalDate.class, new Shape.Word(Object::toString, LocalDate::parse),
            BigDecimal.class, new Shape.Word(Object::toString, BigDecimal::new),
            StatedDate.class,
                    new Shape.Word(
                            value -> ((StatedDate) value).iso(),
                            text -> StatedDate.parse(text).orElseThrow()));

    static <T extends Record> RecordBytes<T> of(Class<T> type) {
        var described = new StringBuilder();
        var shape = shape(type, described);
        var sum = new CRC32C();
        sum.update(described.toString().getBytes(StandardCharsets.UTF_8));
        return new RecordBytes<>(type, shape, (int) sum.getValue());
    }

    byte[] write(T value) {
        var into = new Writer(new ByteArrayOutputStream(), new HashMap<>());
        shape.write(value, into);
        return into.bytes().toByteArray();
    }

    T read(byte[] bytes) {
        return type.cast(shape.read(new Reader(bytes)));
    }

    private static Shape shape(Type type, StringBuilder described) {
        described.append(type.getTypeName());
        if (type instanceof ParameterizedType of) {
            var last = shape(of.getActualTypeArguments()[of.getActualTypeArguments().length - 1], described);
            if (of.getRawType() == Optional.class) {
                return new Shape.Perhaps(last);
            }
            if (of.getRawType() == List.class) {
                return new Shape.Many(last);
            }
            if (of.getRawType() == Map.class && of.getActualTypeArguments()[0] == String.class) {
                return new Shape.ByWord(last);
            }
        } else if (type instanceof Class<?> plain) {
            var word = WORDS.get(plain == int.class ? Integer.class : plain);
            if (word != null) {
                return word;
            }
            if (plain.isEnum()) {
                var constants = plain.getEnumConstants();
                described.append(Arrays.toString(constants));
                return new Shape.Choice(constants);
            }
            if (plain.isRecord()) {
                return record(plain, described);
            }
        }
        throw new IllegalArgumentException("a reading cannot hold " + type.getTypeName());
    }

    private static Shape record(Class<?> type, StringBuilder described) {
        var shapes = new ArrayList<Shape>();
        for (var component : type.getRecordComponents()) {
            described.append(' ').append(component.getName()).append(' ');
            shapes.add(shape(component.getGenericType(), described));
        }
        var parts = type.getRecordComponents();
        try {
            return new Shape.Parts(
                    type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                    Arrays.stream(parts).map(RecordComponent::getAccessor).toArray(Method[]::new),
                    shapes.toArray(Shape[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How values of one type are written and read again.
    private sealed interface Shape {

        void write(Object value, Writer into);

        Object read(Reader from);

        /// What is one text.
        record Word(Function<Object, String> said, Function<String, Object> heard) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                into.word(value, said);
            }

            @Override
            public Object read(Reader from) {
                return from.word(heard);
            }
        }

        record Choice(Object[] constants) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                into.number(((Enum<?>) value).ordinal());
            }

            @Override
            public Object read(Reader from) {
                return constants[from.number()];
            }
        }

        record Perhaps(Shape of) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                var perhaps = (Optional<?>) value;
                into.number(perhaps.isPresent() ? 1 : 0);
                perhaps.ifPresent(present -> of.write(present, into));
            }

            @Override
            public Object read(Reader from) {
                return from.number() == 0 ? Optional.empty() : Optional.of(of.read(from));
            }
        }

        record Many(Shape of) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                var many = (List<?>) value;
                into.number(many.size());
                many.forEach(one -> of.write(one, into));
            }

            @Override
            public Object read(Reader from) {
                var many = new Object[from.number()];
                for (var at = 0; at < many.length; at++) {
                    many[at] = of.read(from);
                }
                return List.of(many);
            }
        }

        record ByWord(Shape of) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                var all = (Map<?, ?>) value;
                into.number(all.size());
                all.forEach((key, one) -> {
                    into.word(key, Object::toString);
                    of.write(one, into);
                });
            }

            @Override
            public Object read(Reader from) {
                var size = from.number();
                var all = HashMap.<Object, Object>newHashMap(size);
                for (var at = 0; at < size; at++) {
                    all.put(from.word(key -> key), of.read(from));
                }
                return Collections.unmodifiableMap(all);
            }
        }

        record Parts(Constructor<?> made, Method[] parts, Shape[] shapes) implements Shape {

            @Override
            public void write(Object value, Writer into) {
                try {
                    for (var at = 0; at < parts.length; at++) {
                        shapes[at].write(parts[at].invoke(value), into);
                    }
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }

            @Override
            public Object read(Reader from) {
                var values = new Object[shapes.length];
                for (var at = 0; at < values.length; at++) {
                    values[at] = shapes[at].read(from);
                }
                try {
                    return made.newInstance(values);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }

    private record Writer(ByteArrayOutputStream bytes, Map<Object, Integer> known) {

        /// Seven bits to a byte; the eighth says that more follow.
        void number(int number) {
            var rest = number;
            while (rest > 0x7f) {
                bytes.write(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }

        /// The place of a value that is known; for a new one 0 and its text.
        void word(Object value, Function<Object, String> said) {
            var place = known.putIfAbsent(value, known.size() + 1);
            number(place == null ? 0 : place);
            if (place == null) {
                var text = said.apply(value).getBytes(StandardCharsets.UTF_8);
                number(text.length);
                bytes.writeBytes(text);
            }
        }
    }

    private static final class Reader {

        private final byte[] bytes;
        private final ArrayList<Object> known = new ArrayList<>();
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            var number = 0;
            var shift = 0;
            var next = bytes[at++];
            while (next < 0) {
                number |= (next & 0x7f) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return number | next << shift;
        }

        Object word(Function<String, Object> heard) {
            var place = number();
            if (place > 0) {
                return known.get(place - 1);
            }
            var length = number();
            var value = heard.apply(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
            known.add(value);
            return value;
        }
    }
}
