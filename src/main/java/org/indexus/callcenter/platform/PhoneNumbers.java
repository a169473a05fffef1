package org.indexus.callcenter.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers in any notation and writes them in one. Numbers without a country code are taken to be of
 * {@code indexus.phone-region} (like {@code SK}); without that setting they stay unknown. Extensions, {@code anonymous}
 * and rubbish are no phone numbers. Any thread may ask.
 */
@ApplicationScoped
public class PhoneNumbers {

    private static final int LONGEST = 40;
    private static final Pattern DIALLABLE = Pattern.compile("[\\p{Nd}\\p{Zs}+().\\-/]+");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int REMEMBERED = 4_096;

    private final @Nullable String region;

    /** A call's number is asked for at each of its rows, and reading one takes longer than writing the row. */
    private final Map<String, Optional<String>> remembered = Collections.synchronizedMap(new LatestOnly());

    @Inject
    public PhoneNumbers(@ConfigProperty(name = "indexus.phone-region") Optional<String> region) {
        this.region = region.map(code -> code.strip().toUpperCase(Locale.ROOT)).orElse(null);
    }

    /** For the container's proxy only. */
    protected PhoneNumbers() {
        this(Optional.empty());
    }

    /** The number as {@code +421905123456}; empty when it is none. */
    public Optional<String> e164(@Nullable String written) {
        return isCandidate(written) ? remembered.computeIfAbsent(written, this::read164) : Optional.empty();
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

    private static boolean isCandidate(@Nullable String written) {
        return written != null
                && written.length() <= LONGEST
                && DIALLABLE.matcher(written).matches();
    }

    private Optional<PhoneNumber> parse(@Nullable String written) {
        if (!isCandidate(written)) {
            return Optional.empty();
        }
        String text = written.strip();
        if (text.startsWith("+")) {
            return read(text).filter(NUMBERS::isPossibleNumber);
        }
        return read(text).filter(NUMBERS::isValidNumber).or(() -> afterDoubleZero(text));
    }

    /** {@code 00} is how most of the world dials abroad, and how many trunks write a foreign caller. */
    private Optional<PhoneNumber> afterDoubleZero(String text) {
        return text.startsWith("00")
                ? read("+" + text.substring(2)).filter(NUMBERS::isPossibleNumber)
                : Optional.empty();
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
