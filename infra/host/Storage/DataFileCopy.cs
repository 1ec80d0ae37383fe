using SQLitePCL;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// A copy of a data file by SQLite's own backup. A plain copy of the file would lack the latest writes, which lie beside it, or hold half of a page.
/// </summary>
internal static class DataFileCopy
{
    private const string Main = "main";

    /// <param name="from">The data file, which others may be writing.</param>
    /// <param name="to">Where the copy is made; nothing is there yet.</param>
    /// <exception cref="DataStoreException">The file cannot be read whole, or the copy is damaged.</exception>
    internal static void Take(string from, string to)
    {
        using var source = StoreConnection.Open(from);
        using var copy = StoreConnection.Open(to);
        source.CopyTo(copy);

        var check = copy.Prepare("PRAGMA integrity_check(1)");
        var told = check.Step() ? check.Text(0) : string.Empty;
        check.Reset();
        if (told != "ok")
        {
            throw new DataStoreException($"The copy {to} is damaged: {told}");
        }
    }

    /// <summary>All pages in one step, which is one read: writers are not stopped by it, and none of their later pages come along.</summary>
    internal static void Run(sqlite3 from, sqlite3 to)
    {
        using var backup = raw.sqlite3_backup_init(to, Main, from, Main);
        if (backup is null || backup.IsInvalid)
        {
            throw DataStoreException.From(to, raw.sqlite3_errcode(to));
        }

        var code = raw.sqlite3_backup_step(backup, -1);
        if (code != raw.SQLITE_DONE)
        {
            throw DataStoreException.From(to, code);
        }
    }
}
