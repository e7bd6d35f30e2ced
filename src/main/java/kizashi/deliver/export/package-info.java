/**
 * Cases for a spreadsheet or a CRM: {@link kizashi.deliver.export.CsvExport} in the form that each program imports cleanly ({@link
 * kizashi.deliver.export.CsvProfile}), {@link kizashi.deliver.export.XlsxExport} as a workbook.
 */
@NullMarked
package kizashi.deliver.export;

import org.jspecify.annotations.NullMarked;
