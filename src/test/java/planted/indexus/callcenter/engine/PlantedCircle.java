package planted.indexus.callcenter.engine;

import planted.indexus.callcenter.engine.call.KnowsTheRoot;

/** Planted: a package of the engine knows one that knows it. */
public record PlantedCircle(KnowsTheRoot other) {}
