package planted.indexus.callcenter.engine.call;

import planted.indexus.callcenter.engine.PlantedState;

/** Planted: the way back of {@code PlantedCircle}. */
public record KnowsTheRoot(PlantedState state) {}
