using SQLitePCL;

namespace EmbeddedFunctions.Storage;

/// <summary>The data file refused a statement, or the store no longer takes writes.</summary>
public sealed class DataStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DataStoreException(string message)
        : base(message)
    {
    }

    /// <summary>SQLite's extended result code, 0 when the refusal is the store's own.</summary>
    public int Code { get; private init; }

    internal static DataStoreException From(sqlite3 connection, int code) =>
        new($"SQLite error {code}: {raw.sqlite3_errmsg(connection).utf8_to_string()}") { Code = raw.sqlite3_extended_errcode(connection) };
}
