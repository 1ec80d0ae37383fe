using CsvHelper;

namespace EGov.Platform.Agencies;

/// <summary>Reads the rows of a CSV file of agencies (RFC 4180, UTF-8), one after the other, the header among them.</summary>
internal sealed class AgencyFile : IDisposable
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        MaxRecordSize = 64 * 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    };

    private readonly CsvReader reader;

    internal AgencyFile(Stream content) => reader = CsvReader.Create(content, Options, leaveOpen: true);

    /// <summary>The line on which the row begins that was read last, counted from 1.</summary>
    internal long Line => reader.LineNumber;

    /// <summary>How many bytes come before that row.</summary>
    internal long BytesBefore => reader.ByteOffset;

    /// <summary>The next row of content that is at hand, or null at the end.</summary>
    internal string[]? Next() => reader.Read() ? Row() : null;

    /// <summary>The next row, or null at the end.</summary>
    /// <exception cref="CsvFormatException">The file is no CSV from here on.</exception>
    internal async ValueTask<string[]?> NextAsync(CancellationToken cancellation) =>
        await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Row() : null;

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private string[] Row()
    {
        var row = new string[reader.FieldCount];
        for (var field = 0; field < row.Length; field++)
        {
            row[field] = reader.GetString(field);
        }

        return row;
    }
}
