package org.indexus.callcenter.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST door: every resource of every feature lives below this path. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
