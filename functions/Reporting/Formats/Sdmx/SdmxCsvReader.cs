using System.Text;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats.Csv;

namespace EGov.Reporting.Formats.Sdmx;

/// <summary>
/// Reads SDMX-CSV 2.0 and 2.1, also with labels: of <c>FREQ: Frequency</c> and <c>M: Monthly</c> what stands before the colon counts. The file says
/// itself what separates its cells: the character behind the name of the first column.
/// </summary>
internal sealed class SdmxCsvReader(ReadOnlyMemory<byte> content) : CsvRecordReader(content, SeparatorOf(content.Span))
{
    private const string Structure = "STRUCTURE";
    private const string Label = ": ";

    private bool[] labelled = [];

    protected override IReadOnlyList<string>? ColumnsOf(IReadOnlyList<string> header)
    {
        if (header.Count < 2 || WithoutSubfields(header[0]) != Structure || IdOf(header[1]) != SdmxNames.StructureId)
        {
            Refuse(ReportingErrors.NotSdmxCsv.With(header[0]));
            return null;
        }

        labelled = [.. header.Select(name => name.Contains(Label, StringComparison.Ordinal))];
        string[] names = [Structure, .. header.Skip(1).Select(IdOf)];
        if (CellCheck.ProblemOfHeader(names) is { } problem)
        {
            Refuse(problem);
            return null;
        }

        return names;
    }

    protected override DataRecord RowOf(long line, DataColumns named, string[] cells)
    {
        for (var place = 0; place < cells.Length && place < labelled.Length; place++)
        {
            if (labelled[place])
            {
                cells[place] = IdOf(cells[place]);
            }
        }

        var record = RecordOf(line, named, cells);
        return record.Problem is null && record[SdmxNames.Action] is { Length: > 0 } action && !SdmxNames.IsAction(action)
            ? record with { Problem = ReportingErrors.SdmxAction.With(action) }
            : record;
    }

    private static string IdOf(string cell) => cell.Split(Label, 2)[0];

    private static string WithoutSubfields(string name) => name.Split('[', 2)[0];

    private static char SeparatorOf(ReadOnlySpan<byte> content)
    {
        var text = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        var quoted = text.StartsWith("\""u8) ? 1 : 0;
        text = text[quoted..];
        if (!text.StartsWith("STRUCTURE"u8))
        {
            return ',';
        }

        text = text[Structure.Length..];
        if (text.StartsWith("["u8) && text.IndexOf((byte)']') is > 0 and < 8 and var end)
        {
            text = text[(end + 1)..];
        }

        return text[Math.Min(quoted, text.Length)..] is [var separator, ..] && separator is (byte)';' or (byte)'\t' or (byte)'|' ? (char)separator : ',';
    }
}
