package kizashi.minutes.roster;

/** In which order a list writes office and name. A list keeps to one. */
enum RosterOrder {
    /** 産業課長　甲野太郎. */
    ROLE_FIRST,
    /** 甲野太郎　産業課長. */
    NAME_FIRST,
    /** 甲野産業課長: surname and office with nothing between them. */
    TOGETHER
}
