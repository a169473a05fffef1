package org.indexus.callcenter.engine.plan;

/** Whether a queue's welcome is played beside the search for an agent or before it. */
public enum WelcomeMode {
    /** Offers leave at arrival; bridging cuts the welcome. */
    PARALLEL,
    /** The caller joins the line when the welcome has ended (legal notices). */
    FIRST
}
