package planted.indexus.callcenter.simulation;

import jakarta.json.JsonObject;

/** Planted: a simulator that needs the server's library. */
public class ServerSimulation {

    JsonObject answer;
}
