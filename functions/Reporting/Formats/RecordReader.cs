using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats;

/// <summary>Reads a file of values row by row, whatever its format; no more of it is held than the row at hand.</summary>
internal abstract class RecordReader : IDisposable
{
    private int rows;
    private bool ended;

    /// <summary>Why the file was not read to its end; null while it is read, and when it was. Rows before that were given.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>The next row, or null: at the end, or where the file is refused.</summary>
    public DataRecord? Next()
    {
        if (ended)
        {
            return null;
        }

        var record = Refusal is null ? Read() : null;
        if (record is not null && ++rows > FormatLimits.ValueRows)
        {
            record = Refuse(ReportingErrors.TooManyRows.With(FormatLimits.ValueRows));
        }

        ended = record is null;
        return record;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>The next row, or null at the end.</summary>
    protected abstract DataRecord? Read();

    /// <summary>Ends the reading.</summary>
    protected DataRecord? Refuse(Error why)
    {
        Refusal ??= why;
        return null;
    }

    /// <summary>A row of the cells, with their letters joined and with what is wrong with them.</summary>
    protected static DataRecord RecordOf(long line, DataColumns columns, IReadOnlyList<string> cells) =>
        new(line, columns, ComposedText.Of(cells), CellCheck.ProblemOf(columns, cells));

    protected virtual void Close()
    {
    }
}
