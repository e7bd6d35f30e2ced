package kizashi.signal.firmness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.model.Signal.Course;
import kizashi.model.Signal.Course.How;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.WordList;

/**
 * What a sentence whose end tells of no course says to be done beside that: in a clause before the last (「委託を実施していますが、十分ではありません」), or in the words that
 * describe a thing (「ラックを導入している駐輪場もございます」). Only what is done now counts: what was done leads to what the sentence says at its end.
 *
 * @param predicates reads what clauses say
 * @param cues of the tables
 */
record BesideCourses(PredicateReader predicates, PhraseMatcher<CueKind> cues) {
    /** What stands in the place of the ending of a clause that goes on: 実施していますが is read as 実施しております. */
    private static final String SAID = "ております";

    private static final Pattern DESCRIBES = Pattern.compile("て(?:いる|おります)(?=[一-鿿ァ-ヺＡ-Ｚ])");

    /** Of a sentence, in order. */
    List<Course> of(FoldedText folded, Setting setting) {
        String text = folded.text();
        List<Course> courses = new ArrayList<>();
        Matcher describes = DESCRIBES.matcher(text);
        int comma = text.indexOf('、');
        boolean described = describes.find();
        while (described || comma >= 0) {
            if (described && (comma < 0 || describes.end() < comma)) {
                add(courses, How.ATTRIBUTE, folded, text.substring(0, describes.end()), describes.end(), setting);
                described = describes.find();
            } else {
                String clause = text.substring(0, comma);
                int ending = predicates.words().startOfEnd(WordList.COURSE_CLAUSE_END, clause);
                if (ending < comma) {
                    add(courses, How.CLAUSE, folded, clause.substring(0, ending) + SAID, comma, setting);
                }
                comma = text.indexOf('、', comma + 1);
            }
        }
        return courses;
    }

    private void add(List<Course> courses, How how, FoldedText folded, String said, int until, Setting setting) {
        Predicate p = predicates.read(said, said.length());
        int main = ClauseEnds.mainStart(predicates.words(), said, p.start());
        Clause clause = new Clause(said, p, main, new Cues(cues, said), setting, predicates);
        if (CourseRules.how(clause) == How.NOW) {
            int end = Math.min(p.end(), until); // SAID may be longer than what it stands for
            courses.add(new Course(how, folded.rawStart(p.start()), folded.rawEnd(end)));
        }
    }
}
