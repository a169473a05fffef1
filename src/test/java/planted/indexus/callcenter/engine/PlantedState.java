package planted.indexus.callcenter.engine;

/** Stands for a sealed state of the engine. */
public interface PlantedState {}
