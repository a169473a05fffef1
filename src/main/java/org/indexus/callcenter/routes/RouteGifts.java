package org.indexus.callcenter.routes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a route gives to its calls: a better place, required skills, a language, a zone, a VIP's treatment. */
@Embeddable
public class RouteGifts {

    @Column(nullable = false)
    @Min(value = -1000, message = "priority must be -1000 to 1000; one point counts as 60 seconds of waiting")
    @Max(value = 1000, message = "priority must be -1000 to 1000; one point counts as 60 seconds of waiting")
    private int priority;

    @Column(name = "match_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    private SkillMatch match = SkillMatch.ALL;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "did_route_skills", joinColumns = @JoinColumn(name = "route_id"))
    private List<RequiredSkill> skills = new ArrayList<>();

    @Column
    @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "language is a code like en or sk")
    private @Nullable String language;

    @Column
    private @Nullable String zone;

    @Column(nullable = false)
    private boolean vip;

    CallAttributes toPlan() {
        return new CallAttributes(
                priority, Requirements.toPlan(match, skills), language, zone == null ? null : ZoneId.of(zone), vip);
    }

    /** Throws 422 for what annotations cannot say. */
    void check() {
        Requirements.check("skills", skills);
        if (zone == null) {
            return;
        }
        try {
            var unused = ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid("zone", "UNKNOWN", "zone must be a time zone like Europe/Bratislava.");
        }
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public SkillMatch getMatch() {
        return match;
    }

    public List<RequiredSkill> getSkills() {
        return skills;
    }

    public void setSkills(SkillMatch newMatch, List<RequiredSkill> newSkills) {
        this.match = newMatch;
        this.skills = new ArrayList<>(newSkills);
    }

    public @Nullable String getLanguage() {
        return language;
    }

    /** Empty is none. */
    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isBlank() ? null : language.strip();
    }

    public @Nullable String getZone() {
        return zone;
    }

    /** Empty is none. */
    public void setZone(@Nullable String zone) {
        this.zone = zone == null || zone.isBlank() ? null : zone.strip();
    }

    public boolean isVip() {
        return vip;
    }

    public void setVip(boolean vip) {
        this.vip = vip;
    }
}
