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

    /// <summary>Whether this tells that the store takes nothing any more. It is the host's word alone: a function cannot say so.</summary>
    internal bool MeansStopped { get; private init; }

    /// <summary>Whether a failure tells that the store has stopped; the host knows by then, and what was not on disk is redone by the next run.</summary>
    internal static bool IsStop(Exception failure) => failure is SimulatedCrashException or DataStoreException { MeansStopped: true };

    internal static DataStoreException Stopped(string message) => new(message) { MeansStopped = true };

    internal static DataStoreException From(sqlite3 connection, int code) =>
        new($"SQLite error {code}: {raw.sqlite3_errmsg(connection).utf8_to_string()}") { Code = raw.sqlite3_extended_errcode(connection) };
}
