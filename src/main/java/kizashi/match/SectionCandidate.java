package kizashi.match;

import java.util.EnumMap;
import java.util.Map;

/** A section that may be the one to write to, with all that speaks for it. */
final class SectionCandidate {
    private final String name;
    private final Map<SectionGround, Double> grounds = new EnumMap<>(SectionGround.class);
    private final Map<SectionGround, String> remarks = new EnumMap<>(SectionGround.class);

    SectionCandidate(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(SectionGround ground, double strength) {
        if (strength != 0) {
            grounds.put(ground, strength);
        }
    }

    /** @param remark what the basis says more exactly: who spoke, on what matter */
    void add(SectionGround ground, double strength, String remark) {
        add(ground, strength);
        remarks.put(ground, remark);
    }

    double strength(SectionGround ground) {
        return grounds.getOrDefault(ground, 0.0);
    }

    Map<SectionGround, Double> grounds() {
        return grounds;
    }

    /** The basis as shown: the ground with its remark. */
    String basis(SectionGround ground) {
        return ground.basis() + remarks.getOrDefault(ground, "");
    }
}
