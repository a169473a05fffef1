package org.indexus.callcenter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package of a feature is a slice of its own, the feature's root and packages within packages included. */
record PackagesOf(String feature) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String root = ".indexus.callcenter." + feature;
        String name = type.getPackageName();
        int at = name.indexOf(root);
        return at < 0 ? SliceIdentifier.ignore() : SliceIdentifier.of(name.substring(at + root.length()) + ".");
    }

    @Override
    public String getDescription() {
        return "packages of " + feature;
    }
}
