package org.indexus.demo;

import static jakarta.json.Json.createObjectBuilder;

import org.jspecify.annotations.Nullable;

/**
 * The prompts of the demo: spoken by espeak-ng where it could be unpacked, else Asterisk's own sounds. What is there already is
 * left as somebody made it.
 */
final class DemoPrompts {

    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    private final RestClient rest;

    DemoPrompts(RestClient rest) {
        this.rest = rest;
    }

    void create() {
        if (isNew("welcome", "Welcome")) {
            speak("welcome", "en", "Welcome to INDEXUS. You will be connected in a moment.", "sound:queue-thankyou");
            speak("welcome", "sk", "Vitajte v spoločnosti INDEXUS. O chvíľu vás spojíme.", null);
        }
        if (isNew("comfort", "Please hold on")) {
            speak("comfort", "en", "Thank you for your patience. We have not forgotten you.", "sound:queue-thankyou");
            speak("comfort", "sk", "Ďakujeme za vašu trpezlivosť. Nezabudli sme na vás.", null);
        }
        if (isNew("main-menu", "Main menu")) {
            speak(
                    "main-menu",
                    "en",
                    "For support, press one. For sales, press two. If you have a customer number, press three."
                            + " Po slovensky, stlačte deväť.",
                    "sound:demo-instruct");
            speak(
                    "main-menu",
                    "sk",
                    "Pre podporu stlačte jednotku. Pre predaj stlačte dvojku. Ak máte zákaznícke číslo, stlačte trojku.",
                    null);
        }
        if (isNew("customer-number", "Customer number")) {
            speak(
                    "customer-number",
                    "en",
                    "Please type your customer number, then the hash key.",
                    "sound:vm-enter-num-to-call");
            speak("customer-number", "sk", "Zadajte svoje zákaznícke číslo a potom mriežku.", null);
        }
        if (isNew("recorded", "This call is recorded")) {
            speak("recorded", "en", "This call is recorded, so that we serve you better.", "sound:conf-now-recording");
            speak("recorded", "sk", "Tento hovor nahrávame, aby sme vám poslúžili lepšie.", null);
        }
        if (isNew("closed", "We are closed")) {
            speak("closed", "en", "We are closed. Please call again tomorrow.", "sound:vm-nobodyavail");
            speak("closed", "sk", "Máme zatvorené. Zavolajte nám, prosím, zajtra.", null);
        }
    }

    private boolean isNew(String code, String name) {
        var reply =
                rest.post("/prompts", createObjectBuilder().add("code", code).add("name", name));
        if (reply.status() != CONFLICT) {
            reply.orThrow("prompt " + code);
        }
        return reply.status() != CONFLICT;
    }

    private void speak(String code, String language, String text, @Nullable String otherwise) {
        var path = "/prompts/" + code + "/variants/" + language;
        var spoken = rest.put(path, createObjectBuilder().add("text", text));
        if (spoken.status() != REFUSED) {
            spoken.orThrow("prompt " + code);
        } else if (otherwise != null) {
            rest.put(path, createObjectBuilder().add("sound", otherwise)).orThrow("prompt " + code);
        }
    }
}
