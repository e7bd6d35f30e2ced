package kizashi.match.section;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** What names a section: the answer, what stands beside it, the member who asks, the title of who answers. */
final class NamedEvidence {
    private final AnswerSetting setting;
    private final Function<String, SectionCandidate> candidates;

    /**
     * @param setting an answer by an official
     * @param candidates gives the candidate of a name
     */
    NamedEvidence(AnswerSetting setting, Function<String, SectionCandidate> candidates) {
        this.setting = setting;
        this.candidates = candidates;
    }

    /** @param named the sections that the answer names */
    void gather(List<String> named) {
        inAnswer(named);
        head();
        alone(
                SectionsInText.in(SectionsInText.own(
                        setting.beside, setting.answer.document().municipality())),
                SectionGround.NAMED_BESIDE);
        alone(SectionsInText.in(setting.asked + "\n" + setting.asking()), SectionGround.NAMED_ASKING);
        called();
        title();
    }

    /** Whose matter the member asks about, or the chair takes up, right before the answer; also one that keeps the books of others. */
    private void called() {
        List<String> called = SectionsInText.in(SectionsInText.own(
                setting.dialogue.call(), setting.answer.document().municipality()));
        if (called.size() == 1 && !setting.isElsewhere(called.get(0))) {
            candidates.apply(called.get(0)).add(SectionGround.CALLED, 1);
        }
    }

    private void inAnswer(List<String> named) {
        List<String> acting = named.size() > 1 ? SectionsInText.acting(setting.own) : named;
        if (acting.size() != 1
                || speaksForOthers(acting.get(0))
                || SectionsInText.onlyTakesPart(acting.get(0), setting.own)) {
            return;
        }
        String name = acting.get(0);
        String unit = setting.unit;
        List<SectionDirectory.Section> same = setting.known.stream()
                .filter(s -> s.name().equals(name) && s.parent() != null)
                .toList();
        boolean another = unit != null && same.stream().anyMatch(s -> !unit.equals(s.parent()));
        boolean own = unit != null && same.stream().anyMatch(s -> unit.equals(s.parent()));
        String written = SectionsInText.departmentOf(name, setting.text);
        boolean elsewhere = unit != null && written != null && !written.equals(unit);
        if (!another
                && !elsewhere
                && (own && isActing(name) || SectionNames.speaksOf(name, setting.text, isActing(name)))) {
            candidates.apply(name).add(SectionGround.NAMED, 1);
        }
    }

    /** A section of finance keeps the books of others, but acts in its own department's matters. */
    private boolean speaksForOthers(String name) {
        @Nullable String unit = setting.unit;
        boolean own = unit != null && GeneralDuties.BUNDLED.belongs(name, unit) && isActing(name);
        return !own && SectionNames.speaksForOthers(name);
    }

    private boolean isActing(String name) {
        return SectionsInText.acting(setting.own).contains(name);
    }

    private void alone(List<String> names, SectionGround ground) {
        if (names.size() == 1 && !SectionNames.speaksForOthers(names.get(0)) && !setting.isElsewhere(names.get(0))) {
            candidates.apply(names.get(0)).add(ground, 1);
        }
    }

    /** 「建設課長に検討させている」「総務課長から答弁させます」. */
    private void head() {
        for (SectionDirectory.Section section : setting.under.sections()) {
            String head = section.name() + "長";
            int at = setting.own.indexOf(head);
            if (at >= 0
                    && Mentions.BUNDLED.of(setting.own, at + head.length(), at + head.length()) == Mentions.Role.HEAD) {
                candidates.apply(section.name()).add(SectionGround.NAMED, 1);
            }
        }
    }

    /** A 危機管理監 has no department, but a section whose name is his title's. */
    private void title() {
        Speaker speaker = setting.answer.speaker();
        String role = speaker == null || speaker.role() == null ? "" : speaker.role();
        Matcher titled = AnswerSetting.TITLED.matcher(role);
        if (!titled.matches()) {
            return;
        }
        String title = titled.group(1);
        for (SectionDirectory.Section section : setting.known) {
            String core = section.name().substring(0, section.name().length() - 1);
            if (section.name().startsWith(title) || title.endsWith(core)) {
                candidates.apply(section.name()).add(SectionGround.TITLE, 1);
            }
        }
    }
}
