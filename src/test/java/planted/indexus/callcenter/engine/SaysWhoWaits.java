package planted.indexus.callcenter.engine;

/** Planted: a sentence with a value in it. */
final class SaysWhoWaits {

    private SaysWhoWaits() {}

    static String told(int waiting) {
        return "There are " + waiting + " callers.";
    }
}
