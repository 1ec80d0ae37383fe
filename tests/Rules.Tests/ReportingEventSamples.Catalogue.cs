using EGov.Platform.Aggregates;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Periods;

namespace EGov.Rules.Tests;

/// <content>The catalogue of indicators.</content>
internal static partial class ReportingEventSamples
{
    private static readonly DateTimeOffset Defined = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<IDomainEvent> Catalogue =>
    [
        new IndicatorDefined(Defined, "officer", new Measure("own.gap", new("Chênh lệch", "Gap"), "own", "%", 2, Frequency.Month)
        {
            Expression = "#{cpi.yoy} - #{cpi.yoy:CORE}",
            Concept = new("Khái niệm", "Concept"),
            Method = new("Phương pháp", "Method"),
            Categories = "consumer-groups",
            Publication = new("Hằng tháng", "Each month"),
            Source = new("Nguồn", "Source"),
            Agency = "G22",
        }),
        new ConstantDefined(Defined, "officer", new NamedValue("base-wage", new("Lương cơ sở", "Base wage"), 1_490_000)),
        new AimsSet(Defined, "officer", new MeasureAims(
            "cpi.yoy",
            [new Target(PeriodCode.Parse("2021-12")!.Value, 4, TargetBound.AtMost, "124/2020/QH14")],
            [new Threshold(ThresholdLevel.Alarm, new DateOnly(2021, 1, 1), Above: 6, Below: 0, To: new DateOnly(2021, 12, 31), Note: new("Ghi chú", "Note"))])),
    ];
}
