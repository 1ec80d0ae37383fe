using System.Globalization;
using EGov.Platform.Series;
using EGov.Platform.Storage;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Intakes;

/// <summary>A value as the series store keeps it. Its stream is the measure and the period, so that all there ever was of a period is read at once.</summary>
/// <param name="A">The area.</param>
/// <param name="C">The category; null for all together.</param>
/// <param name="V">The value as text, for not every store keeps a number of so many digits; null when it was withdrawn.</param>
/// <param name="S">How final it is.</param>
/// <param name="O">Whence it came: the id of <see cref="IntakeSource"/>.</param>
internal sealed record IntakePoint(string A, string? C, string? V, ValueStatus S, string O)
{
    public CellKey Cell => new(A, C ?? CellKey.Total);

    public decimal? Value => V is null ? null : decimal.Parse(V, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string StreamOf(string measure, PeriodCode period) => $"{measure}.{period}";

    /// <summary>What <see cref="StreamOf"/> was given.</summary>
    public static (string Measure, PeriodCode Period) OfStream(string stream)
    {
        var dot = stream.LastIndexOf('.');
        return (stream[..dot], PeriodCode.Parse(stream[(dot + 1)..])!.Value);
    }

    public static SeriesPoint Of(Observation observed, DateTimeOffset at, string origin) => new(
        StreamOf(observed.Measure, observed.Period),
        at,
        PlatformJson.Write(new IntakePoint(
            observed.Cell.Area,
            observed.Cell.Category == CellKey.Total ? null : observed.Cell.Category,
            observed.Value?.ToString(CultureInfo.InvariantCulture),
            observed.Status,
            origin)));

    public static IntakePoint Of(SeriesPoint point) => PlatformJson.Read<IntakePoint>(point.Value);
}
