package planted.indexus.callcenter.queues;

import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import planted.indexus.callcenter.settings.Circle;

/** Planted: a page that queries by itself, one half of a circle. */
@Named
public class QueryingPage {

    @PersistenceContext
    EntityManager entities;

    Circle circle;
}
