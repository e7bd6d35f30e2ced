/**
 * Web pages as all who read them need them: bytes to a parsed page ({@link kizashi.extract.html.HtmlSource}), a part of it to text
 * that flows as a browser shows it ({@link kizashi.extract.html.HtmlFlow}).
 */
@NullMarked
package kizashi.extract.html;

import org.jspecify.annotations.NullMarked;
