package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import kizashi.model.Minutes.AgendaItem;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Finds the block of each member within 一般質問 and its kin: what the chair opens and closes, or a heading stands over. */
final class QuestionBlocks {
    private static final List<String> QUESTIONS = List.of("一般質問", "代表質問", "個人質問", "代表質疑", "総括質疑", "緊急質問");

    private final List<Speech> speeches;
    private final NavigableMap<Integer, String> headings;
    private final List<AgendaItem> items = new ArrayList<>();

    /**
     * @param speeches of the sitting
     * @param headings the titles of its items by where they begin
     */
    QuestionBlocks(List<Speech> speeches, NavigableMap<Integer, String> headings) {
        this.speeches = speeches;
        this.headings = headings;
    }

    /** The blocks in order: while questions are asked, one begins where another member takes the floor. */
    List<AgendaItem> find() {
        String kind = null;
        String member = null;
        int start = -1;
        int openedAt = 0;
        for (Speech speech : speeches) {
            Speaker speaker = speech.speaker();
            Map.Entry<Integer, String> heading = headings.floorEntry(speech.start());
            if (kind != null && heading != null && heading.getKey() > openedAt && !isOfQuestions(heading.getValue())) {
                block(start, heading.getKey(), kind, member);
                kind = null;
                member = null;
            }
            openedAt = kind == null ? speech.start() : openedAt;
            if (speaker.side() == Side.CHAIR) {
                String opened = opened(speech.text());
                if (kind == null && opened != null) {
                    kind = opened;
                } else if (kind != null && takesUpOther(speech, kind)) {
                    block(start, speech.start(), kind, member);
                    kind = opened;
                    member = null;
                } else if (kind != null && isClosed(speech.text(), kind)) {
                    block(start, speech.end(), kind, member);
                    kind = opened;
                    member = null;
                }
                continue;
            }
            String name = speaker.bestName();
            String headed = kind == null ? questionsAt(speech.start()) : null;
            kind = headed != null ? headed : kind;
            if (kind == null || speaker.side() != Side.MEMBER || name == null || name.equals(member)) {
                continue;
            }
            block(start, speech.start(), kind, member);
            member = name;
            start = speech.start();
        }
        if (kind != null && member != null) {
            block(start, speeches.get(speeches.size() - 1).end(), kind, member);
        }
        return items;
    }

    /** The kind of questions under whose heading a place stands, whatever the chair said: 一般質問　甲野太郎議員. */
    private @Nullable String questionsAt(int offset) {
        Map.Entry<Integer, String> heading = headings.floorEntry(offset);
        if (heading == null) {
            return null;
        }
        String title = heading.getValue();
        return isOfQuestions(title)
                ? QUESTIONS.stream().filter(title::contains).findFirst().orElse(QUESTIONS.get(0))
                : null;
    }

    private static boolean isOfQuestions(String title) {
        return QUESTIONS.stream().anyMatch(title::contains) || AgendaTitles.isQuestioner(title);
    }

    private void block(int start, int end, String kind, @Nullable String member) {
        if (member != null && start >= 0) {
            items.add(new AgendaItem(start, end, kind, member));
        }
    }

    private static @Nullable String opened(String said) {
        for (String kind : QUESTIONS) {
            int at = said.indexOf(kind);
            if (at >= 0) {
                String after = said.substring(at, Math.min(said.length(), at + 40));
                if (after.contains("行い")
                        || after.contains("続け")
                        || after.contains("入り")
                        || after.contains("許")
                        || after.contains("続行")
                        || after.contains("議題")
                        || after.contains("お願い")) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether the chair takes up another item of the agenda: 日程第２、…を議題とします. */
    private boolean takesUpOther(Speech speech, String kind) {
        for (String title : headings.subMap(speech.bodyStart(), speech.end()).values()) {
            if (!title.contains(kind)) {
                return QUESTIONS.stream().noneMatch(title::contains);
            }
        }
        return false;
    }

    private static boolean isClosed(String said, String kind) {
        int at = said.indexOf(kind);
        if (at < 0) {
            at = said.indexOf("質問");
        }
        String after = at < 0 ? "" : said.substring(at, Math.min(said.length(), at + 30));
        boolean one = after.contains("君の") || after.contains("議員の");
        return !one
                && (after.startsWith(kind + "を終")
                        || after.startsWith(kind + "を終結")
                        || after.contains("全部終")
                        || after.contains("全て終")
                        || after.startsWith(kind + "は終"));
    }
}
