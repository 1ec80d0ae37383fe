using CsvHelper;
using EGov.Platform.Results;

namespace EGov.Reporting.Formats.Writing;

/// <summary>
/// Writes CSV for people and their spreadsheets. A name that a spreadsheet would take for a formula gets an apostrophe before it; numbers, which may
/// begin with a minus, are numbers.
/// </summary>
internal sealed class CsvDataWriter : IDataWriter
{
    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>The columns, in CSV and in spreadsheets.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["measure", "name", "period", "area", "category", "value", "unit", "status"];

    public async Task WriteAsync(DataExport export, Stream stream, Language language, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Form, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns], cancellation);
        await foreach (var point in export.Points.WithCancellation(cancellation))
        {
            var measure = export.Measures[point.Measure];
            csv.WriteField(point.Measure);
            csv.WriteField(measure.Name.In(language));
            csv.WriteField(point.Period.ToString());
            csv.WriteField(point.Area);
            csv.WriteField(point.Category);
            csv.WriteField(point.Value, default(ReadOnlySpan<char>));
            csv.WriteField(measure.Unit);
            csv.WriteField(point.Status);
            await csv.EndRecordAsync(cancellation);
        }

        await csv.FlushAsync(cancellation);
    }
}
