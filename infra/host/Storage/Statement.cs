using SQLitePCL;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// A prepared SQL statement of one <see cref="StoreConnection"/>. Parameters and columns are counted as SQLite counts them:
/// parameters from 1, columns from 0. Not safe for use by two threads, nor by nested uses of the same SQL text.
/// </summary>
public sealed class Statement
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    internal Statement(sqlite3 connection, sqlite3_stmt statement)
    {
        this.connection = connection;
        this.statement = statement;
    }

    /// <summary>Binds a whole number.</summary>
    public Statement Bind(int parameter, long value)
    {
        raw.sqlite3_bind_int64(statement, parameter, value);
        return this;
    }

    /// <summary>Binds a whole number, or NULL.</summary>
    public Statement Bind(int parameter, long? value) => value is { } number ? Bind(parameter, number) : BindNull(parameter);

    /// <summary>Binds text, or NULL.</summary>
    public Statement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        raw.sqlite3_bind_text(statement, parameter, value);
        return this;
    }

    /// <summary>Binds bytes; an empty span is an empty blob, not NULL.</summary>
    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            raw.sqlite3_bind_zeroblob(statement, parameter, 0);
        }
        else
        {
            raw.sqlite3_bind_blob(statement, parameter, value);
        }

        return this;
    }

    /// <summary>Binds NULL.</summary>
    public Statement BindNull(int parameter)
    {
        raw.sqlite3_bind_null(statement, parameter);
        return this;
    }

    /// <summary>Moves to the next row; resets the statement when there is none.</summary>
    /// <exception cref="DataStoreException">SQLite refused the statement.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(statement);
        return code == raw.SQLITE_DONE ? false : throw DataStoreException.From(connection, code);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it inserted, changed or deleted.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(connection);
    }

    /// <summary>Ends a read before its last row.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>The column as a whole number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The column as text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The column as text, or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A copy of the column's bytes.</summary>
    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>Whether the column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal void Finish() => raw.sqlite3_finalize(statement);
}
