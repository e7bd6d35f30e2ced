package kizashi.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import kizashi.model.Json;
import kizashi.model.Opportunity;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives cases a day to be listed by that were stored before sittings without a day of their own counted by their session. Done once here, since
 * every list would have to read all cases without a day instead.
 */
final class DaysOfOldCases implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("432");
    }

    @Override
    public String getDescription() {
        return "days of old cases";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement all = connection.createStatement();
                ResultSet rows = all.executeQuery("select id, json from opportunity where spoken_on is null");
                PreparedStatement change =
                        connection.prepareStatement("update opportunity set spoken_on = ? where id = ?")) {
            while (rows.next()) {
                LocalDate day = LedgerOpportunities.newest(Json.read(rows.getString("json"), Opportunity.class));
                if (day != null) {
                    change.setDate(1, Date.valueOf(day));
                    change.setString(2, rows.getString("id"));
                    change.executeUpdate();
                }
            }
        }
    }
}
