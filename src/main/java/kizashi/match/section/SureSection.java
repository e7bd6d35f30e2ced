package kizashi.match.section;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Match;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Where the section to write to stands for itself: its head speaks, or a paper names it beside the matter. */
final class SureSection {
    private static final Pattern COMMISSION = Pattern.compile(".{0,6}(?:選挙管理|農業|公平|人事|監査|固定資産評価審査)委員会?事務局");

    private static final Pattern COMMISSIONER = Pattern.compile("(選挙管理委員会(?=委員長)|農業委員会(?=会長)).*");

    /** Their heads explain plans and budgets, in which the matters of all sections stand. */
    private static final Pattern FOR_ALL = Pattern.compile("(?:.*[部局])?(?:企画|政策|総合政策|財政|財務|行政経営|経営企画|経営戦略|まちづくり政策).*課");

    private static final Pattern CITY = Pattern.compile(".*[市区]");

    private SureSection() {}

    /** The section of the passages on one matter, the best first; null where nothing is sure. */
    static @Nullable ResponsibleSection of(List<Passage> evidence) {
        Passage best = evidence.get(0);
        ResponsibleSection sure = speaks(best, "答弁者が課長級");
        if (sure == null) {
            sure = ofOffice(best);
        }
        return sure == null ? ofPaper(evidence) : sure;
    }

    /** The row of a table in which a keyword stands, where it names one section: 見守り機器導入　4,800千円　高齢福祉課. */
    static @Nullable ResponsibleSection ofRow(Match match) {
        Passage passage = match.passage();
        for (Match.TermHit hit : passage.speaker() == null ? match.terms() : List.<Match.TermHit>of()) {
            String text = passage.text();
            int at = Math.clamp((long) hit.start() - passage.start(), 0, text.length());
            int end = text.indexOf('\n', at);
            String row = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end < 0 ? text.length() : end);
            List<String> named = row.contains("。") ? List.of() : SectionsInText.in(row);
            if (named.size() == 1 && !SectionNames.speaksForOthers(named.get(0))) {
                return new ResponsibleSection(named.get(0), source(passage) + "の同じ行に所管課の記載", true);
            }
        }
        return null;
    }

    private static String source(Passage passage) {
        return passage.document().kind().label() + "「" + passage.document().title() + "」";
    }

    /** Who speaks heads a section or a desk. */
    static @Nullable ResponsibleSection speaks(Passage passage, String basis) {
        ResponsibleSection head = ofHead(passage, basis);
        return head == null ? ofDesk(passage) : head;
    }

    /** Who speaks heads a section. */
    static @Nullable ResponsibleSection ofHead(Passage passage, String basis) {
        Speaker speaker = passage.speaker();
        if (speaker == null || speaker.side() != Side.OFFICIAL || speaker.department() == null) {
            return null;
        }
        String section = speaker.department();
        boolean inPassing = FOR_ALL.matcher(section).matches() && GeneralDuties.BUNDLED.touchesMany(passage.text());
        return SectionNames.isSection(section) && !SectionNames.speaksForOthers(section) && !inPassing
                ? new ResponsibleSection(
                        speaker.department(), basis + "（" + speaker.display() + day(passage) + "）", true)
                : null;
    }

    /** A 担当課長 heads a desk and no section; one writes to the desk. */
    private static @Nullable ResponsibleSection ofDesk(Passage passage) {
        Speaker speaker = passage.speaker();
        String desk = speaker == null || speaker.side() != Side.OFFICIAL ? null : SectionNames.desk(speaker.role());
        return speaker == null || desk == null
                ? null
                : new ResponsibleSection(desk, "答弁者が担当の課長（" + speaker.display() + day(passage) + "）", true);
    }

    /**
     * The office of an elected or appointed commission has no sections: it is itself the one to write to. In cities it bears
     * the commission's name, and serves its chair too; in small towns the 総務課 does its work.
     */
    private static @Nullable ResponsibleSection ofOffice(Passage passage) {
        String unit = SectionEvidence.unit(passage);
        Speaker speaker = passage.speaker();
        Matcher chair = speaker == null || speaker.role() == null || speaker.side() != Side.OFFICIAL
                ? null
                : COMMISSIONER.matcher(speaker.role());
        if (chair != null
                && chair.matches()
                && CITY.matcher(passage.document().municipality().name()).matches()) {
            return new ResponsibleSection(chair.group(1) + "事務局", "行政委員会の長が答弁" + day(passage), true);
        }
        return unit != null && COMMISSION.matcher(unit).matches()
                ? new ResponsibleSection(unit, "行政委員会の事務局が答弁" + day(passage), true)
                : null;
    }

    /** A budget, plan or notice that names the section. */
    private static @Nullable ResponsibleSection ofPaper(List<Passage> evidence) {
        for (Passage passage : evidence) {
            if (passage.speaker() == null
                    && passage.department() != null
                    && SectionNames.isSection(passage.department())
                    && !SectionNames.speaksForOthers(passage.department())) {
                return new ResponsibleSection(passage.department(), source(passage) + "に担当課の記載", true);
            }
        }
        return null;
    }

    private static String day(Passage passage) {
        return passage.document().spokenOn() == null
                ? ""
                : "、" + passage.document().spokenOn();
    }
}
