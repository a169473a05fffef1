package org.indexus.callcenter.settings;

import java.util.UUID;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/** CDI event, in the transaction of the change; {@code plan} is {@code null} when the connection was deleted. */
record ConnectionChanged(UUID connection, @Nullable ConnectionPlan plan) {}
