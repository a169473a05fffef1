package planted.indexus.callcenter.engine;

/** Planted: a sentence that is a constant. */
public interface ThinksOfPeople {

    String CLOSED = "Lets nobody in.";
}
