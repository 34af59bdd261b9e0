package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.OrganisationForm;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.WebAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The content of one section of a portrait. An empty section is a section with empty content, never
 * null. Lists and texts may be handed in as null, which the binding of an empty form does.
 */
sealed interface Section {

    /** Which section this is the content of. */
    ProfileSection section();

    /** Whether it says what a portrait should: counted in "6 von 9 Abschnitten". */
    boolean isComplete();

    @TypeAlias("AtAGlance")
    record AtAGlance(String summary, @Nullable String missionStatement) implements Section {

        static final int SUMMARY_LIMIT = 1500;
        private static final TextField SUMMARY =
                new TextField("summary", "Auf einen Blick", SUMMARY_LIMIT, true);
        private static final TextField MISSION =
                new TextField("missionStatement", "Selbstverständnis", SUMMARY_LIMIT, true);

        public AtAGlance {
            summary = SUMMARY.text(summary);
            missionStatement = MISSION.optional(missionStatement);
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.AT_A_GLANCE;
        }

        @Override
        public boolean isComplete() {
            return !summary.isEmpty();
        }
    }

    @TypeAlias("Founding")
    record Founding(
            @Nullable PartialDate date,
            @Nullable String occasion,
            String text,
            List<Initiator> initiators)
            implements Section {

        private static final TextField OCCASION = TextField.line("occasion", "Anlass");
        private static final TextField TEXT = TextField.paragraphs("text", "Zur Gründung");

        public Founding {
            occasion = OCCASION.optional(occasion);
            text = TEXT.text(text);
            initiators = List.copyOf(Objects.requireNonNullElse(initiators, List.of()));
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.FOUNDING;
        }

        @Override
        public boolean isComplete() {
            return date != null;
        }

        /** The office's facts; the alliance's own words stay where the office has none. */
        Founding withFacts(Founding facts) {
            return new Founding(
                    facts.date,
                    facts.occasion == null ? occasion : facts.occasion,
                    facts.text.isEmpty() ? text : facts.text,
                    facts.initiators.isEmpty() ? initiators : facts.initiators);
        }
    }

    @TypeAlias("Goal")
    record Goal(String text) implements Section {

        private static final TextField TEXT = TextField.paragraphs("text", "Ziel");

        public Goal {
            text = TEXT.text(text);
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.GOAL;
        }

        @Override
        public boolean isComplete() {
            return !text.isEmpty();
        }
    }

    @TypeAlias("Implementation")
    record Implementation(String text, List<String> priorities) implements Section {

        private static final TextField TEXT = TextField.paragraphs("text", "Umsetzung");
        private static final TextField PRIORITY = TextField.line("priorities", "Schwerpunkt");

        public Implementation {
            text = TEXT.text(text);
            priorities = PRIORITY.list(priorities);
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.IMPLEMENTATION;
        }

        @Override
        public boolean isComplete() {
            return !text.isEmpty() || !priorities.isEmpty();
        }
    }

    @TypeAlias("Organisation")
    record Organisation(
            OrganisationForm form,
            String text,
            List<Body> bodies,
            @Nullable String meetings,
            @Nullable String coordinationOffice,
            @Nullable Double weeklyHours,
            @Nullable String reports)
            implements Section {

        private static final int HOURS_OF_A_WEEK = 168;
        private static final TextField TEXT = TextField.paragraphs("text", "Organisation");
        private static final TextField MEETINGS = new TextField("meetings", "Treffen", 500, false);
        private static final TextField OFFICE =
                TextField.line("coordinationOffice", "Koordination und Kontaktstelle");
        private static final TextField REPORTS = new TextField("reports", "Berichte", 500, false);

        public Organisation {
            form = Objects.requireNonNullElse(form, OrganisationForm.UNKNOWN);
            text = TEXT.text(text);
            bodies = List.copyOf(Objects.requireNonNullElse(bodies, List.of()));
            meetings = MEETINGS.optional(meetings);
            coordinationOffice = OFFICE.optional(coordinationOffice);
            reports = REPORTS.optional(reports);
            if (weeklyHours != null && !(weeklyHours > 0 && weeklyHours <= HOURS_OF_A_WEEK)) {
                throw AllianceRule.HOURS_IMPOSSIBLE.refuse();
            }
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.ORGANISATION;
        }

        @Override
        public boolean isComplete() {
            return !text.isEmpty() || !bodies.isEmpty();
        }
    }

    @TypeAlias("Fields")
    record Fields(List<FieldEntry> entries) implements Section {

        public Fields {
            entries = List.copyOf(Objects.requireNonNullElse(entries, List.of()));
            if (entries.size() != entries.stream().distinct().count()) {
                throw AllianceRule.FIELD_TWICE.refuse();
            }
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.FIELDS;
        }

        @Override
        public boolean isComplete() {
            return !entries.isEmpty();
        }
    }

    @TypeAlias("Projects")
    record Projects(List<Project> projects) implements Section {

        static final int LIMIT = 100;

        public Projects {
            projects = List.copyOf(Objects.requireNonNullElse(projects, List.of()));
            if (projects.size() > LIMIT) {
                throw AllianceRule.TOO_MANY.refuse(LIMIT, "Projekte", projects.size());
            }
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.PROJECTS;
        }

        @Override
        public boolean isComplete() {
            return !projects.isEmpty();
        }
    }

    @TypeAlias("Partners")
    record Partners(List<Partner> partners, @Nullable PartnerCount count) implements Section {

        static final int LIMIT = 500;

        public Partners {
            partners = List.copyOf(Objects.requireNonNullElse(partners, List.of()));
            if (partners.size() > LIMIT) {
                throw AllianceRule.TOO_MANY.refuse(LIMIT, "Partner", partners.size());
            }
        }

        @Override
        public ProfileSection section() {
            return ProfileSection.PARTNERS;
        }

        @Override
        public boolean isComplete() {
            return !partners.isEmpty() || count != null;
        }
    }

    @TypeAlias("Whereabouts")
    record Whereabouts(@Nullable Address address, @Nullable WebAddress website) implements Section {

        @Override
        public ProfileSection section() {
            return ProfileSection.ADDRESS;
        }

        @Override
        public boolean isComplete() {
            return address != null;
        }
    }
}
