package kizashi.minutes;

import java.util.List;
import kizashi.minutes.InventedSitting.Person;

/** What is printed before the first speech of an invented sitting. */
record SittingHead(SittingStyle style, Person chair, List<Person> members, List<Person> officials, StringBuilder text) {

    void write() {
        switch (style.head()) {
            case "short" -> committee();
            case "full" -> plenary();
            case "toc" -> {
                contents();
                plenary();
            }
            default -> {}
        }
    }

    private void committee() {
        text.append("甲野").append(style.kind()).append("議会　総務常任委員会会議録\n");
        text.append("　日　時　令和７年６月12日（木曜日）午前10時開会\n　場　所　第１委員会室\n　出席委員（９名）\n");
        text.append("　　").append(chair.role()).append("　　").append(chair.full()).append('\n');
        for (Person member : members) {
            text.append("　　委　員　　").append(member.full()).append('\n');
        }
        text.append("　欠席委員　なし\n　説明のため出席した者\n");
        roster();
        text.append("　事務局職員　書　記　　丁田五郎\n　付議事件　別紙のとおり\n");
    }

    private void plenary() {
        text.append("令和７年第２回甲野").append(style.kind()).append("議会定例会会議録（第２号）\n");
        text.append("　　　　令和７年６月12日（木曜日）　午前10時開議\n○出席議員（９名）\n");
        for (Person member : members) {
            text.append("　　")
                    .append(InventedSitting.wide(member.seat()))
                    .append("番　")
                    .append(member.surname())
                    .append('　')
                    .append(member.given())
                    .append("君\n");
        }
        text.append("○欠席議員（なし）\n○説明のため出席した者の職氏名\n");
        roster();
        text.append("○事務局職員出席者\n　　議会事務局長　　丁田五郎\n");
        text.append("○議事日程（第２号）\n　日程第１　会議録署名議員の指名\n　日程第２　一般質問\n");
        text.append("○本日の会議に付した事件\n　議事日程に同じ\n　　　　　　　────────────────────\n");
    }

    private void roster() {
        for (Person official : officials) {
            text.append("　　")
                    .append(official.role())
                    .append("　　")
                    .append(InventedSitting.spaced(official.full()))
                    .append('\n');
        }
    }

    private void contents() {
        text.append("目　　次\n○開議の宣告………………………………………………１\n○議事日程の報告…………………………………………１\n");
        for (Person member : members) {
            text.append("　　")
                    .append(member.surname())
                    .append("　")
                    .append(member.given())
                    .append("君…………………………………………３\n");
        }
        text.append("○散会の宣告………………………………………………25\n");
    }
}
