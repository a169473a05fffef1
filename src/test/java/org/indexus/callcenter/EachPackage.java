package org.indexus.callcenter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package is a slice of its own: a feature's root, packages within it, and packages within those. */
record EachPackage() implements SliceAssignment {

    private static final String ROOT = "indexus.callcenter.";

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        int at = name.indexOf(ROOT);
        return at < 0 ? SliceIdentifier.ignore() : SliceIdentifier.of(name.substring(at + ROOT.length()));
    }

    @Override
    public String getDescription() {
        return "each package";
    }
}
