package kizashi.sample;

import java.util.ArrayList;
import java.util.List;

/** The lists of those present that stand before minutes. */
final class SampleRoster {
    private SampleRoster() {}

    /** The blocks: members, absent members, officials, the council's secretariat. */
    static List<Block> blocks(Council council) {
        List<Block> blocks = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (Council.Person p : council.members()) {
            if (p.seat() != null) {
                members.add(seat(p.seat()) + "\t" + spaced(p) + "君");
            }
        }
        blocks.add(new Block(Block.Kind.ROSTER, "出席議員（" + members.size() + "名）", members));
        blocks.add(new Block(Block.Kind.TEXT, "欠席議員（なし）", List.of()));
        List<String> officials = new ArrayList<>();
        for (Council.Person p : council.officials()) {
            if (!p.role().startsWith("議会")) {
                officials.add(p.role() + "\t" + spaced(p) + "君");
            }
        }
        blocks.add(new Block(Block.Kind.ROSTER, council.office(), officials));
        List<String> secretariat = new ArrayList<>();
        for (Council.Person p : council.officials()) {
            if (p.role().startsWith("議会")) {
                secretariat.add(p.role() + "\t" + spaced(p));
            }
        }
        if (!secretariat.isEmpty()) {
            blocks.add(new Block(Block.Kind.ROSTER, "職務のため出席した事務局職員", secretariat));
        }
        return blocks;
    }

    /** １２番, in full width as on the name plates. */
    static String seat(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append((char) (c - '0' + '０'));
        }
        return out.append("番").toString();
    }

    private static String spaced(Council.Person p) {
        return p.surname() + "　" + p.given();
    }
}
