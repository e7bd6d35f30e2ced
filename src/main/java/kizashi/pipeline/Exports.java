package kizashi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kizashi.config.Accounts;
import kizashi.config.Home;
import kizashi.deliver.Words;
import kizashi.deliver.export.CrmAccount;
import kizashi.deliver.export.CsvExport;
import kizashi.deliver.export.CsvReport;
import kizashi.deliver.export.XlsxExport;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Profile;

/** Writes cases as tables for people and CRMs; the accounts of the home add what the CRM knows. */
public final class Exports {
    private final Home home;
    private final Clock clock;

    Exports(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Writes cases as CSV. */
    public CsvReport export(Path file, CsvExport.Options options, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        return write(file, stream -> export(stream, options, rows, profiles));
    }

    /** Writes cases as an Excel workbook. */
    public CsvReport workbook(Path file, Words words, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        Accounts accounts = Accounts.of(home);
        return write(
                file,
                stream -> XlsxExport.write(stream, words, asOfToday(rows), profiles, m -> crm(accounts, m), today()));
    }

    /** Writes what an export writes. */
    private interface Writing {
        CsvReport to(OutputStream stream) throws IOException;
    }

    /** A reader sees the old file or the new one, never half of it. */
    private static CsvReport write(Path file, Writing writing) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        CsvReport report;
        try (OutputStream stream = Files.newOutputStream(fresh)) {
            report = writing.to(stream);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return report;
    }

    /** The same to a stream, which is flushed and not closed. */
    public CsvReport export(
            OutputStream stream, CsvExport.Options options, List<Opportunity> rows, List<Profile> profiles)
            throws IOException {
        Accounts accounts = Accounts.of(home);
        return CsvExport.write(stream, options, asOfToday(rows), profiles, m -> crm(accounts, m), today());
    }

    private List<Opportunity> asOfToday(List<Opportunity> rows) {
        LocalDate today = today();
        return rows.stream().map(o -> o.asOf(today)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Kizashi.JAPAN);
    }

    private static CrmAccount crm(Accounts accounts, Municipality municipality) {
        Accounts.Account account = accounts.of(municipality);
        return account == null
                ? CrmAccount.UNKNOWN
                : new CrmAccount(
                        account.crmId(),
                        account.owner(),
                        account.state() == null ? null : account.state().label());
    }
}
