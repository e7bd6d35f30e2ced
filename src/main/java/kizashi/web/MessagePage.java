package kizashi.web;

/**
 * A page that says one thing.
 *
 * @param text in the language of the screen
 * @param problem whether something could not be done
 */
public record MessagePage(String text, boolean problem) {}
