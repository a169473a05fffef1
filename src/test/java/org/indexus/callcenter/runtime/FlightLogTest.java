package org.indexus.callcenter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.event.Request;
import org.junit.jupiter.api.Test;

class FlightLogTest {

    /** Else it fails where it is recorded, before the engine has seen it: so did every consultation. */
    @Test
    void takesEverythingThatPeopleAskFor() {
        Set<Class<?>> requests = new ClassFileImporter()
                .importPackages("org.indexus.callcenter.engine.event").stream()
                        .filter(type -> type.isAssignableTo(Request.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertThat(requests).hasSizeGreaterThan(9);
        assertThat(FlightLog.KINDS)
                .containsAll(requests.stream()
                        .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                        .toList());
    }
}
