package kizashi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a script into the blocks of a document. In a script {@code # …} is a heading, {@code [福祉部長] …} begins a turn,
 * {@code | a | b} is a row of a table, and a line of its own is a paragraph; {@code @open}, {@code @call 山口 …},
 * {@code @close} and {@code @roster} stand for what is said and printed at every sitting.
 */
final class SittingWriter {
    private final Council council;
    private final SampleText text;
    private final LocalDate day;
    private final SampleDocument.Script script;
    private final List<Block> blocks = new ArrayList<>();
    private final boolean calls;
    private final boolean committee;
    private final String chair;
    private @Nullable List<String> paragraphs;

    SittingWriter(Council council, SampleText text, LocalDate day, SampleDocument.Script script) {
        this.council = council;
        this.text = text;
        this.day = day;
        this.script = script;
        this.committee = script.get("committee") != null;
        this.chair = committee ? "委員長" : "議長";
        this.calls = "yes".equals(script.get("calls"));
    }

    /** The blocks in order. */
    List<Block> write() {
        String head = script.get("head");
        if (head != null && !head.equals(script.get("title"))) {
            blocks.add(new Block(Block.Kind.TITLE, text.fill(head, day), List.of()));
        }
        for (String line : script.body().split("\n")) {
            if (!line.isBlank()) {
                line(line.strip());
            }
        }
        return List.copyOf(blocks);
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            open(Block.Kind.HEADING, line.replaceFirst("^#+ ", "")).clear();
        } else if (line.startsWith("@")) {
            command(line);
        } else if (line.startsWith("[")) {
            int end = line.indexOf(']');
            speech(line.substring(1, end), line.substring(end + 1).strip());
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            if (paragraphs == null) {
                open(Block.Kind.TEXT, "");
            }
            add(line);
        }
    }

    private void command(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "@roster" -> {
                blocks.addAll(SampleRoster.blocks(council));
                paragraphs = null;
            }
            case "@open" -> opening();
            case "@close" -> closing();
            case "@call" -> {
                Council.Person member = council.person(words[1]);
                if (words.length > 2) {
                    open(Block.Kind.HEADING, words[2]).clear();
                }
                speech(
                        chair,
                        committee
                                ? "次に、" + member.name() + "委員の質疑を許します。"
                                : "次に、" + SampleRoster.seat(seat(member)) + "、" + member.name() + "君の発言を許します。");
            }
            default -> throw new IllegalArgumentException("unknown in a sample script: " + line);
        }
    }

    private void opening() {
        int there =
                (int) council.members().stream().filter(Council.Person::member).count();
        if (committee) {
            speech(chair, "ただいまから" + script.get("committee") + "を開会いたします。");
            add("本日の出席委員は定足数に達しておりますので、委員会は成立しております。");
            add("説明員の出席を求めておりますので、御了承願います。");
        } else {
            speech(chair, "皆さん、おはようございます。");
            add("ただいまの出席議員は" + there + "名で、定足数に達しております。これより本日の会議を開きます。");
            add("本日の議事日程は、あらかじめお手元に配付したとおりであります。");
        }
    }

    private void closing() {
        speech(chair, "以上で、本日の日程は全部終了いたしました。");
        add("本日は、これをもちまして散会いたします。御苦労さまでした。");
    }

    private void speech(String who, String first) {
        Council.Person person = council.person(who);
        if (calls && !person.member() && !lastCalled(person)) {
            open(Block.Kind.SPEECH, council.headers().header(council.person(chair), committee));
            add(person.role() + "、" + person.surname() + "君。");
        }
        open(Block.Kind.SPEECH, council.headers().header(person, committee));
        if (!first.isEmpty()) {
            add(first);
        }
    }

    private boolean lastCalled(Council.Person person) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        return last != null
                && last.paragraphs().size() == 1
                && last.paragraphs().get(0).contains(person.role() + "、");
    }

    private void row(String line) {
        String cells = String.join("\t", line.substring(1).strip().split(" \\| "));
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null || last.kind() != Block.Kind.TABLE) {
            open(Block.Kind.TABLE, "");
        }
        add(cells);
    }

    private List<String> open(Block.Kind kind, String head) {
        List<String> fresh = new ArrayList<>();
        blocks.add(new Block(kind, kind == Block.Kind.HEADING ? text.fill(head, day) : head, fresh));
        paragraphs = kind == Block.Kind.HEADING ? null : fresh;
        return fresh;
    }

    private void add(String paragraph) {
        if (paragraphs != null) {
            paragraphs.add(text.fill(paragraph, day));
        }
    }

    private static int seat(Council.Person member) {
        Integer seat = member.seat();
        if (seat == null) {
            throw new IllegalArgumentException(member.name() + " has no seat");
        }
        return seat;
    }
}
