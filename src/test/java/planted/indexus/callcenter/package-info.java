/** Faults planted on purpose, one for each rule of {@code ArchitectureTest}: the proof that the rules look. */
package planted.indexus.callcenter;
