package org.indexus.callcenter.platform.security;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indexus.callcenter.platform.Setting;
import org.jspecify.annotations.Nullable;

/** Checks a {@link DialString}. */
public class DialStringCheck implements ConstraintValidator<DialString, String> {

    private static final String NUMBER = "{number}";

    /** A name in a configuration file of Asterisk; with a dot it could be a host that chan_sip looks up. */
    private static final String NAME = "[A-Za-z0-9_+*#-]+";

    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9]+)/(.+)");
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_+*#.-]+@([A-Za-z0-9_.-]+)(/n)?");

    private boolean number;

    @Override
    public void initialize(DialString constraint) {
        number = constraint.number();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || text.isEmpty() || isDialled(text, number);
    }

    static boolean isDialled(String text, boolean number) {
        String dialled = number ? text.replace(NUMBER, "0") : text;
        boolean once = !number || text.length() - dialled.length() == NUMBER.length() - 1;
        Matcher parts = PARTS.matcher(dialled);
        return once && parts.matches() && isAllowed(parts.group(1), parts.group(2));
    }

    private static boolean isAllowed(String technology, String rest) {
        List<String> allowed = Setting.list("indexus.dial.technologies", "PJSIP,SIP,Local");
        if (allowed.stream().noneMatch(technology::equalsIgnoreCase)) {
            return false;
        }
        if (technology.equalsIgnoreCase("Local")) {
            Matcher local = LOCAL.matcher(rest);
            return local.matches()
                    && Setting.list("indexus.dial.contexts", "agents").contains(local.group(1));
        }
        String name = technology.equalsIgnoreCase("SIP") ? NAME : "[A-Za-z0-9_.+*#-]+";
        // number@trunk, and chan_sip's and DAHDI's trunk/number; PJSIP's second slash is a URI of anybody's choice
        return rest.matches(name + "(@" + name + ")?")
                || (!technology.equalsIgnoreCase("PJSIP") && rest.matches(name + "/" + name));
    }
}
