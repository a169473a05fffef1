package org.indexus.callcenter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.FieldVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the strings of a class, which ArchUnit does not know: two words and more are a sentence, also with values between
 * them. What an exception is made with is for the log and may be one.
 */
final class HoldSentences extends ArchCondition<JavaClass> {

    /** In a string that is put together, values stand as {@code \1}. */
    private static final Pattern GAP = Pattern.compile("[\\s\\x01]+");

    private static final Pattern WORD = Pattern.compile("\\W*[A-Za-z][a-z']+\\W*");

    HoldSentences() {
        super("hold sentences");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getSource()
                .ifPresent(source -> read(source.getUri(), said -> {
                    if (isSentence(said)) {
                        events.add(SimpleConditionEvent.satisfied(type, type.getName() + " says \"" + said + "\""));
                    }
                }));
    }

    private static boolean isSentence(String said) {
        return GAP.splitAsStream(said).filter(WORD.asMatchPredicate()).count() > 1;
    }

    private static void read(URI file, Consumer<String> strings) {
        try (InputStream bytes = file.toURL().openStream()) {
            new ClassReader(bytes).accept(new Strings(strings), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Strings extends ClassVisitor {

        private final Consumer<String> found;

        Strings(Consumer<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, @Nullable String generic, @Nullable Object value) {
            told(value);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String generic, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {

                private int exceptions;

                @Override
                public void visitTypeInsn(int code, String made) {
                    exceptions += code == Opcodes.NEW && isException(made) ? 1 : 0;
                }

                @Override
                public void visitMethodInsn(int code, String owner, String called, String signature, boolean of) {
                    boolean isMade = exceptions > 0 && called.equals("<init>") && isException(owner);
                    exceptions -= isMade ? 1 : 0;
                }

                @Override
                public void visitLdcInsn(Object value) {
                    tell(value);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String signature, Handle by, Object... values) {
                    Arrays.stream(values).forEach(this::tell);
                }

                private void tell(Object value) {
                    if (exceptions == 0) {
                        told(value);
                    }
                }
            };
        }

        private void told(@Nullable Object value) {
            if (value instanceof String said) {
                found.accept(said);
            }
        }

        private static boolean isException(String type) {
            return type.endsWith("Exception") || type.endsWith("Error");
        }
    }
}
