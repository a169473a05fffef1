package org.indexus.callcenter.platform.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers in any notation and writes them in one. Numbers without a country code are taken to be of
 * {@code indexus.phone-region} (like {@code SK}); without that setting they stay unknown, unless they are E.164 without its
 * plus sign. Extensions, {@code anonymous} and rubbish are no phone numbers. Any thread may ask.
 */
@ApplicationScoped
public class PhoneNumbers {

    private static final int LONGEST = 64;
    private static final int LONGEST_EXTENSION = 15;
    private static final Pattern DIALLABLE = Pattern.compile("[0-9 +().\\-/]+");
    private static final Pattern INTERNAL = Pattern.compile("[0-9 ()/*#.-]+");
    private static final Pattern ZEROS = Pattern.compile("0{4,}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int REMEMBERED = 4_096;

    private final @Nullable String region;

    /** What people dial before a national number, like {@code 0}. */
    private final String trunkPrefix;

    private final NumberFaults faults = new NumberFaults(text -> e164(text).isPresent());

    /** A call's number is asked for at each of its rows, and reading one takes longer than writing the row. */
    private final Map<String, Optional<String>> remembered = Collections.synchronizedMap(new LatestOnly());

    @Inject
    public PhoneNumbers(@ConfigProperty(name = "indexus.phone-region") Optional<String> region) {
        this.region = region.map(code -> code.strip().toUpperCase(Locale.ROOT)).orElse(null);
        String prefix = this.region == null ? null : NUMBERS.getNddPrefixForRegion(this.region, true);
        trunkPrefix = prefix == null ? "" : prefix;
    }

    /** For the container's proxy only. */
    protected PhoneNumbers() {
        this(Optional.empty());
    }

    /** The number as {@code +421905123456}; empty when it is none. */
    public Optional<String> e164(@Nullable String written) {
        return written != null && written.length() <= LONGEST
                ? remembered.computeIfAbsent(written, this::read164)
                : Optional.empty();
    }

    /** What all notations of a number have in common: E.164, else the bare digits (an extension). Empty for neither. */
    public Optional<String> key(@Nullable String written) {
        return e164(written).or(() -> extension(written));
    }

    private static Optional<String> extension(@Nullable String written) {
        String text = written == null || written.length() > LONGEST ? "" : Typed.number(written);
        String digits = INTERNAL.matcher(text).matches() ? text.replaceAll("[^0-9]", "") : "";
        boolean sensible = !digits.isEmpty() && digits.length() <= LONGEST_EXTENSION;
        return sensible && !ZEROS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** As {@link #key}, or why what somebody wrote is no number. Throws 422 that names the field, with the reason for people. */
    public String requireKey(String field, @Nullable String written) {
        String text = written == null ? "" : written;
        NumberFault fault = text.length() > LONGEST * 4 ? NumberFault.NO_NUMBER : faults.of(text);
        if (fault != null && e164(text).isEmpty()) {
            throw refused(field, fault, text);
        }
        return key(text).orElseThrow(() -> refused(field, NumberFault.NO_NUMBER, text));
    }

    private static ProblemException refused(String field, NumberFault fault, String written) {
        String code = fault == NumberFault.NO_NUMBER ? "PHONE_NUMBER" : fault.name();
        return ProblemException.invalid(field, code, fault.of(written.strip()));
    }

    /**
     * What to search for in kept numbers when somebody typed this, or a part of it: {@code 0905/12} and {@code +421 (0)905 12}
     * find the same. Empty when there are not only digits.
     */
    public Set<String> spellings(String typed) {
        String text = typed.length() <= LONGEST ? Typed.number(typed) : "";
        if (!DIALLABLE.matcher(text).matches()) {
            return Set.of();
        }
        String sign = text.startsWith("+") ? "+" : "";
        String digits = sign + text.replace("(0)", sign.isEmpty() ? "0" : "").replaceAll("[^0-9]", "");
        Set<String> all = new LinkedHashSet<>();
        e164(typed).ifPresent(all::add);
        if (digits.startsWith("00")) {
            all.add("+" + digits.substring(2));
        } else if (region != null && !trunkPrefix.isEmpty() && digits.startsWith(trunkPrefix)) {
            all.add("+" + NUMBERS.getCountryCodeForRegion(region) + digits.substring(trunkPrefix.length()));
        }
        all.add(digits);
        all.remove("");
        all.remove("+");
        return all;
    }

    private Optional<String> read164(String written) {
        return parse(written).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** The number for people, national if it is of our region; what is no phone number comes back as it is. */
    public String formatted(String written) {
        return parse(written)
                .map(number -> NUMBERS.format(
                        number, isOurs(number) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
                .orElse(written);
    }

    private boolean isOurs(PhoneNumber number) {
        return region != null && number.getCountryCode() == NUMBERS.getCountryCodeForRegion(region);
    }

    private Optional<PhoneNumber> parse(@Nullable String written) {
        String text = written == null || written.length() > LONGEST ? "" : Typed.number(written);
        if (!DIALLABLE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.startsWith("+")) {
            return read(text).filter(NUMBERS::isPossibleNumber);
        }
        return read(text)
                .filter(NUMBERS::isValidNumber)
                .or(() -> afterDoubleZero(text))
                .or(() -> withoutPlus(text));
    }

    /** {@code 00} is how most of the world dials abroad, and how many trunks write a foreign caller. */
    private Optional<PhoneNumber> afterDoubleZero(String text) {
        return text.startsWith("00")
                ? read("+" + text.substring(2)).filter(NUMBERS::isPossibleNumber)
                : Optional.empty();
    }

    /** E.164 as many trunks send it; only what is a real number then, since much else begins with such digits. */
    private Optional<PhoneNumber> withoutPlus(String text) {
        return text.startsWith("0") ? Optional.empty() : read("+" + text).filter(NUMBERS::isValidNumber);
    }

    private Optional<PhoneNumber> read(String text) {
        try {
            return Optional.of(NUMBERS.parse(text, region));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static final class LatestOnly extends LinkedHashMap<String, Optional<String>> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
