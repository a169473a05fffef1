package planted.indexus.callcenter.platform;

/** Planted: a piece of a statement over the tables of history. */
public final class AsksPiecemeal {

    private AsksPiecemeal() {}

    public static String since(String moment) {
        return "SELECT type FROM " + "call_events" + " WHERE at > '" + moment + "'";
    }
}
