package kizashi.sample;

/** How a council's minutes name the speaker before each turn; the forms that real ones use. */
enum HeaderStyle {
    /** ○福祉部長（佐々木健司君）, ○６番（山口美咲君）. */
    OFFICE_PAREN {
        @Override
        String header(Council.Person p, boolean committee) {
            return "○" + office(p, committee) + "（" + p.name() + "君）";
        }
    },
    /** ○福祉部長（佐々木君）: the full name stands in the roster alone. */
    OFFICE_SURNAME {
        @Override
        String header(Council.Person p, boolean committee) {
            return "○" + office(p, committee) + "（" + p.surname() + "君）";
        }
    },
    /** ○佐々木福祉部長, ○山口美咲議員: surname and office run together. */
    SURNAME_OFFICE {
        @Override
        String header(Council.Person p, boolean committee) {
            if (!p.member()) {
                return "○" + p.surname() + p.role();
            }
            return "○" + p.name() + (p.officeIn(committee) != null ? p.officeIn(committee) : committee ? "委員" : "議員");
        }
    },
    /** ◎福祉部長（佐々木健司） answers, ◆山口美咲委員 asks, ○黒川正人議長 chairs. */
    MARKED {
        @Override
        String header(Council.Person p, boolean committee) {
            if (!p.member()) {
                return "◎" + p.role() + "（" + p.name() + "）";
            }
            return p.officeIn(committee) != null
                    ? "○" + p.name() + p.officeIn(committee)
                    : "◆" + p.name() + (committee ? "委員" : "議員");
        }
    },
    /** ○福祉部長　佐々木健司君, ○６番　山口美咲君. */
    OFFICE_SPACE {
        @Override
        String header(Council.Person p, boolean committee) {
            return "○" + office(p, committee) + "　" + p.name() + "君";
        }
    };

    /**
     * The line before a turn.
     *
     * @param person who speaks
     * @param committee whether the sitting is a committee's
     */
    abstract String header(Council.Person person, boolean committee);

    private static String office(Council.Person p, boolean committee) {
        String office = p.officeIn(committee);
        if (office != null) {
            return office;
        }
        if (p.seat() == null) {
            return p.role();
        }
        return committee ? "委員" : SampleRoster.seat(p.seat());
    }
}
