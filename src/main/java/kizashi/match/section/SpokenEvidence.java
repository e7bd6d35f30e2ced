package kizashi.match.section;

import java.util.function.Function;

/** What is said of the matters of sections: in the answer, around it, in the rest of the talk, and elsewhere with its words. */
final class SpokenEvidence {
    /** The logarithm of one and the weight from which on more of the same words says no more. */
    private static final double MUCH = 1.6;
    /** The same for a whole talk. */
    private static final double MUCH_TALK = 2.5;

    private final AnswerSetting setting;
    private final Function<String, SectionCandidate> candidates;
    private final GeneralDuties.Spoken spoken;
    private final GeneralDuties.Spoken topic;

    /**
     * @param setting an answer
     * @param candidates gives the candidate of a name
     */
    SpokenEvidence(AnswerSetting setting, Function<String, SectionCandidate> candidates) {
        this.setting = setting;
        this.candidates = candidates;
        this.spoken = spoken(setting.text, setting.around);
        this.topic = spoken(setting.topic, "");
    }

    private GeneralDuties.Spoken spoken(String text, String beside) {
        return GeneralDuties.BUNDLED.spoken(text, beside, setting.department, setting.under);
    }

    /** How much is said of a matter for which no section is known, 0 to 1. */
    double unknown() {
        return spoken.unknownShare();
    }

    /** The same of what is announced. */
    double unknownTopic() {
        return topic.unknownShare();
    }

    /** What the answer says and what stands around it. */
    void inAnswer() {
        GeneralDuties.Spoken alone = spoken(setting.text, "");
        GeneralDuties.Spoken question = spoken(setting.asked, "");
        GeneralDuties.Spoken asking = spoken(setting.asking(), "");
        topic.bySection()
                .forEach((name, of) -> candidates
                        .apply(name)
                        .add(SectionGround.SHARE_TOPIC, topic.share(name), "（" + of.matter() + "を担う課名）"));
        spoken.bySection().forEach((name, of) -> {
            SectionCandidate candidate = candidates.apply(name);
            candidate.add(
                    SectionGround.SAID, Math.min(1, Math.log1p(of.weight()) / MUCH), "（" + of.matter() + "を担う課名）");
            candidate.add(SectionGround.SHARE, spoken.share(name));
            candidate.add(SectionGround.IN_DEPARTMENT, setting.isOwn(name) ? spoken.share(name) : 0);
            candidate.add(SectionGround.SHARE_ALONE, alone.share(name));
            candidate.add(SectionGround.SHARE_ASKED, question.share(name));
            candidate.add(SectionGround.SHARE_ASKING, asking.share(name));
        });
    }

    /** Who speaks near it, and what the two say in the rest of their talk. */
    void inTalk() {
        setting.dialogue.heads().forEach((name, share) -> add(name, SectionGround.HEADS_NEAR, share));
        setting.dialogue
                .headsOfItem(setting::sharesMatter)
                .forEach((name, share) -> add(name, SectionGround.HEADS_IN_ITEM, share));
        setting.dialogue
                .headsOfTalk(setting::sharesMatter)
                .forEach((name, share) -> add(name, SectionGround.HEADS_IN_TALK, share));
        GeneralDuties.Spoken said = spoken(setting.dialogue.said(), "");
        // A talk that says nothing of any matter does not speak against what the answer says.
        boolean silent = said.all() == 0;
        GeneralDuties.Spoken talk = silent ? spoken : said;
        talk.bySection().forEach((name, of) -> {
            double much = Math.min(1, Math.log1p(of.weight()) / MUCH_TALK);
            SectionCandidate candidate = candidates.apply(name);
            candidate.add(SectionGround.SHARE_TALK, talk.share(name) * (silent ? much : 1));
            candidate.add(SectionGround.SAID_TALK, talk.share(name) * much);
        });
    }

    private void add(String section, SectionGround ground, double strength) {
        if (!setting.isElsewhere(section)) {
            candidates.apply(section).add(ground, strength);
        }
    }

    /** What a name that only this municipality uses stands for, by what else was said with it. */
    void elsewhere() {
        for (LocalWords.Spoken local : LocalWords.of(setting.sharing(), setting.department, setting.under)) {
            candidates
                    .apply(local.section().name())
                    .add(SectionGround.LOCAL, local.share(), "（" + local.matter() + "を担う課名）");
        }
    }
}
