package org.indexus.callcenter.queues;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.prompts.PromptNames;

/** Fills in the parts of a queue as a request says, and with what is usual where it says nothing. */
final class QueueParts {

    private QueueParts() {}

    static void fill(QueueOffers offers, QueueJson json) {
        offers.setOfferSeconds(requireNonNullElse(json.offerSeconds(), 20));
        offers.setMissLimit(requireNonNullElse(json.missLimit(), 2));
        offers.setDeclineSeconds(requireNonNullElse(json.declineSeconds(), 10));
    }

    static void fill(QueueWrapUp wrapUp, QueueJson json) {
        wrapUp.setWrapUpMode(Choices.of("wrapUpMode", json.wrapUpMode(), WrapUpMode.class, WrapUpMode.TIMED));
        wrapUp.setWrapUpSeconds(requireNonNullElse(json.wrapUpSeconds(), 30));
    }

    static void fill(QueueFigures figures, QueueJson json) {
        figures.setShortAbandonSeconds(requireNonNullElse(json.shortAbandonSeconds(), 5));
        figures.setServiceLevelSeconds(requireNonNullElse(json.serviceLevelSeconds(), 20));
        figures.setZone(requireNonNullElse(json.zone(), ZoneId.systemDefault().getId()));
    }

    static void fill(QueueSounds sounds, QueueJson json, PromptNames names) {
        sounds.setWelcomePrompt(names.media(json.welcomePrompt(), "welcomePrompt"));
        sounds.setGoodbyePrompt(names.media(json.goodbyePrompt(), "goodbyePrompt"));
        sounds.setWelcomeMode(Choices.of("welcomeMode", json.welcomeMode(), WelcomeMode.class, WelcomeMode.PARALLEL));
        sounds.setHoldMusic(requireNonNullElse(json.holdMusic(), "default"));
        sounds.setAnnouncePositionSeconds(requireNonNullElse(json.announcePositionSeconds(), 0));
        sounds.setAnnounceWaitSeconds(requireNonNullElse(json.announceWaitSeconds(), 0));
        sounds.setComfortSeconds(requireNonNullElse(json.comfortSeconds(), 0));
        sounds.setComfortPrompt(names.media(json.comfortPrompt(), "comfortPrompt"));
    }

    static void fill(QueueRecording recording, QueueJson json, PromptNames names) {
        recording.setRecord(Choices.of("record", json.record(), RecordMode.class, RecordMode.NEVER));
        recording.setRecordShare(requireNonNullElse(json.recordShare(), 100));
        recording.setRecordAnnouncement(names.media(json.recordAnnouncement(), "recordAnnouncement"));
        recording.setRecordingRetentionDays(json.recordingRetentionDays());
    }

    static void fill(QueueRouting routing, QueueJson json, Skills skills) {
        routing.setSteps(StepJson.read(json.routingSteps(), skills));
        routing.setPreferredAgentSeconds(requireNonNullElse(json.preferredAgentSeconds(), 0));
        routing.setVipPoints(requireNonNullElse(json.vipPoints(), 5));
        routing.setSamePlaceSeconds(requireNonNullElse(json.samePlaceSeconds(), 0));
    }
}
