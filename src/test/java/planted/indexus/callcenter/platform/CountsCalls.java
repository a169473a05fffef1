package planted.indexus.callcenter.platform;

/** Planted: a statement over the tables of history. */
public interface CountsCalls {

    String OPEN = "SELECT count(*) FROM calls WHERE ended_at IS NULL";
}
