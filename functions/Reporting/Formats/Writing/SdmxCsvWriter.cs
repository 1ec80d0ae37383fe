using CsvHelper;
using EGov.Platform.Results;
using EGov.Reporting.Formats.Sdmx;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Writes SDMX-CSV 2.0.0: codes and numbers, one observation a row.</summary>
internal sealed class SdmxCsvWriter : IDataWriter
{
    public async Task WriteAsync(DataExport export, Stream stream, Language language, CancellationToken cancellation)
    {
        var structure = SdmxCodes.Structure(export.Dataset);
        await using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true);
        await csv.WriteRecordAsync(
            [
                "STRUCTURE", SdmxNames.StructureId, SdmxNames.Action, SdmxNames.Frequency, SdmxNames.Area, SdmxNames.Indicator, SdmxNames.Category,
                SdmxNames.Period, SdmxNames.Value, SdmxNames.Status, SdmxNames.Unit, SdmxNames.Decimals,
            ],
            cancellation);
        await foreach (var point in export.Points.WithCancellation(cancellation))
        {
            var measure = export.Measures[point.Measure];
            csv.WriteField("dataflow");
            csv.WriteField(structure);
            csv.WriteField("I");
            csv.WriteField(SdmxPeriods.FrequencyOf(point.Period.Frequency));
            csv.WriteField(point.Area);
            csv.WriteField(SdmxCodes.OfMeasure(point.Measure));
            csv.WriteField(point.Category);
            csv.WriteField(SdmxPeriods.TextOf(point.Period));
            csv.WriteField(point.Value, default(ReadOnlySpan<char>));
            csv.WriteField(SdmxCodes.OfStatus(point.Status));
            csv.WriteField(measure.Unit);
            csv.WriteField(measure.Decimals, default(ReadOnlySpan<char>));
            await csv.EndRecordAsync(cancellation);
        }

        await csv.FlushAsync(cancellation);
    }
}
