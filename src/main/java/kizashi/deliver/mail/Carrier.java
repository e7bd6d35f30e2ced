package kizashi.deliver.mail;

/** Takes a letter to its recipient. */
public interface Carrier {

    /** Tries once. Never throws for what networks and servers do. */
    Outcome carry(Letter letter);

    /** What became of it. */
    sealed interface Outcome {

        /** It is there. */
        record Done() implements Outcome {}

        /** Not now: try later. */
        record Later(String why) implements Outcome {}

        /** Never: the address or the letter is refused. */
        record Refused(String why) implements Outcome {}
    }
}
