package de.buendnis.platform.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.convert.TypeInformationMapper;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Alias;

/**
 * The names under which types stand in documents: always a {@link TypeAlias}, never a Java class,
 * so that a class may be renamed without touching data.
 *
 * <p>Whoever stores a sealed type registers it (or a record that holds it) once at the start; a
 * permitted record that lacks an alias is refused then, not when the first document is read.
 */
public final class TypeAliases {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
    private final Set<Class<?>> seen = ConcurrentHashMap.newKeySet();

    /** Makes the type and all sealed types and records that it is made of known. */
    public void register(Class<?> root) {
        if (!seen.add(root)) {
            return;
        }
        if (root.isSealed() && !root.isEnum()) {
            for (Class<?> permitted : root.getPermittedSubclasses()) {
                requireAlias(root, permitted);
                register(permitted);
            }
        }
        name(root);
        if (root.isRecord()) {
            for (RecordComponent component : root.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }

    private void visit(Type type) {
        if (type instanceof Class<?> plain) {
            register(plain);
        } else if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                visit(argument);
            }
        }
    }

    private void name(Class<?> type) {
        TypeAlias alias = type.getAnnotation(TypeAlias.class);
        if (alias == null) {
            return;
        }
        Class<?> other = types.putIfAbsent(alias.value(), type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "%s and %s have the same alias '%s'"
                            .formatted(other.getName(), type.getName(), alias.value()));
        }
    }

    private static void requireAlias(Class<?> sealed, Class<?> permitted) {
        if (!permitted.isSealed() && !permitted.isAnnotationPresent(TypeAlias.class)) {
            throw new IllegalStateException(
                    "%s is stored as a %s and needs a @TypeAlias"
                            .formatted(permitted.getName(), sealed.getSimpleName()));
        }
    }

    /** What Spring Data asks. */
    TypeInformationMapper mapper() {
        return new Mapper();
    }

    private final class Mapper implements TypeInformationMapper {

        @Override
        public @Nullable TypeInformation<?> resolveTypeFrom(Alias alias) {
            Class<?> type = alias.getValue() instanceof String name ? types.get(name) : null;
            return type == null ? null : TypeInformation.of(type);
        }

        @Override
        public Alias createAliasFor(TypeInformation<?> type) {
            TypeAlias alias = type.getType().getAnnotation(TypeAlias.class);
            return alias == null ? Alias.NONE : Alias.of(alias.value());
        }
    }
}
