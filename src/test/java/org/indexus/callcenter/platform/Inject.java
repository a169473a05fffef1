package org.indexus.callcenter.platform;

import java.lang.reflect.Field;
import java.util.stream.Stream;

/** Field injection without a container. */
public final class Inject {

    private Inject() {}

    public static void into(Object bean, String name, Object value) {
        Field field = Stream.<Class<?>>iterate(bean.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(bean.getClass() + " has no field " + name));
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
