/**
 * PDF to text for documents set by Japanese municipalities. Glyphs with positions ({@link
 * kizashi.extract.worker.pdf.GlyphCollector}) become rows ({@link kizashi.extract.worker.pdf.Rows}); rows of running heads and
 * page numbers go ({@link kizashi.extract.worker.pdf.Furniture}), small readings above characters too; two columns
 * are read one after the other ({@link kizashi.extract.worker.pdf.Columns}); spaced-out type closes up and wide gaps stay
 * ({@link kizashi.extract.worker.pdf.Spacing}); hard line wraps are joined ({@link kizashi.extract.worker.pdf.Paragraphs}).
 */
@NullMarked
package kizashi.extract.worker.pdf;

import org.jspecify.annotations.NullMarked;
