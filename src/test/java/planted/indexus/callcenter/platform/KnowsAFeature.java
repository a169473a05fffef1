package planted.indexus.callcenter.platform;

import planted.indexus.callcenter.settings.Circle;

/** Planted: plumbing that knows a feature. */
public class KnowsAFeature {

    Circle circle;
}
