package kizashi.signal;

import java.util.EnumSet;
import java.util.List;
import kizashi.model.Commitment;

/** The part of the guideline for predicates that deny, or call something hard (levels 0 and none). */
final class RefusalRules {
    /** How near a hard situation is named to its predicate. */
    private static final int NEAR = 14;
    /** How near what was asked for is named to the predicate that refuses it. */
    private static final int REACH = 40;

    private static final int KEEPING = 22;

    private static final List<String> KEEP = List.of("維持", "存続", "事業を続け", "運営を続け", "営業を続け");
    private static final List<String> AS_IT_IS = List.of("このまま", "現状のまま", "従来どおり", "今のまま");

    private RefusalRules() {}

    /** Whether a clause refuses what was asked; used for the main clause and for concessions. */
    static Verdict read(Clause clause, boolean mainClause) {
        Predicate p = clause.predicate();
        boolean denied = p.innermost() == Mood.NEGATIVE || p.innermost() == Mood.CANNOT;
        boolean meant = p.has(Mood.PLAN) || p.has(Mood.RESOLVE);
        if (!p.has(Mood.REFUSE) && !p.has(Mood.HARD) && !p.has(Mood.CANNOT) && !(denied && meant)) {
            return Verdict.NONE;
        }
        String main = clause.main();
        EnumSet<CueKind> near = clause.kindsFrom(Math.max(clause.mainStart(), p.headEnd() - NEAR));
        if (near.contains(CueKind.SITUATION) || clause.isAboutOthers() || p.has(Mood.PAST) || main.contains("見込")) {
            return Verdict.NONE;
        }
        if (p.has(Mood.REFUSE) && p.has(Mood.NOMINAL) && clause.saysHowItGoes()) {
            return Verdict.NONE; // 「必要ないと判断した場合は、行わないこととなります」
        }
        if (p.has(Mood.REFUSE)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "否定");
        }
        if (p.has(Mood.HARD) && keepsWhatIs(clause)) {
            return Verdict.NONE;
        }
        EnumSet<CueKind> asked = clause.kindsFrom(Math.max(clause.mainStart(), p.headEnd() - REACH));
        if (p.has(Mood.HARD) && asked.contains(CueKind.ALONE)) {
            return Verdict.NONE; // 「市だけで行うのは困難」 says why others are needed
        }
        boolean measure = asked.contains(CueKind.MEASURE);
        boolean topic = mainClause && (main.contains("は困難") || main.contains("は難し"));
        if (p.has(Mood.HARD) && (measure || topic)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "求められた対応が困難");
        }
        boolean does = p.kind().act() || p.word().equals("対応") || p.word().equals("行");
        if (p.has(Mood.CANNOT) && measure && does) {
            return CommitmentRules.say(Commitment.REFUSED, p, "できない");
        }
        return denied && meant && does ? CommitmentRules.say(Commitment.REFUSED, p, "しないことにしている") : Verdict.NONE;
    }

    /** 「〜することは現時点では難しい状況」 refuses what was asked; a hard situation alone refuses nothing (rule 7). */
    static Verdict situation(Clause clause) {
        String main = clause.main();
        boolean refuses = main.contains("することは") && main.contains("現時点") && !clause.isAboutOthers();
        boolean ofFacts = clause.kindsFrom(clause.mainStart()).contains(CueKind.SITUATION);
        return refuses && !ofFacts
                ? CommitmentRules.say(Commitment.REFUSED, clause.predicate(), "現時点では困難")
                : Verdict.NONE;
    }

    /** 「窓口を維持することは困難」 tells of a need: what is hard is what is, and not what was proposed. */
    private static boolean keepsWhatIs(Clause clause) {
        int head = clause.predicate().headEnd();
        String near = clause.text().substring(Math.max(clause.mainStart(), head - KEEPING), head);
        return KEEP.stream().anyMatch(near::contains)
                || near.contains("継続") && AS_IT_IS.stream().anyMatch(clause.text()::contains);
    }
}
