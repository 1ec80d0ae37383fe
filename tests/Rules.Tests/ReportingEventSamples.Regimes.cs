using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Regimes;

namespace EGov.Rules.Tests;

/// <content>Regimes that agencies issue.</content>
internal static partial class ReportingEventSamples
{
    private static IReadOnlyList<IDomainEvent> Regimes =>
    [
        new RegimeIssued(At, "officer-1", "0190f1c2a5b67c8d9e0f1a2b3c4d5e6f", Stocks),
        new RegimeEnded(At, "leader-1", new(2026, 1, 31), "Bão đã tan."),
    ];

    private static Regime Stocks => new(
        "storm-stocks",
        new("Báo cáo dự trữ trước bão", "Report on stocks before the storm"),
        RegimeKind.AdHoc,
        "G02",
        "12/BCT-TTTN",
        "Điều 1",
        new(2026, 1, 5),
        new(2026, 3, 31),
        true,
        new("Nội dung", "Content"),
        new("Đối tượng", "Reporters"),
        new("Nơi nhận", "Receivers"),
        [SendingMethod.Software, SendingMethod.Email],
        new("Thời hạn", "Deadline"),
        new("Một lần", "Once"),
        new("Chốt số liệu", "Cut-off"),
        [new("situation", new("Tình hình", "Situation"), new("Nêu ngắn gọn", "Be brief"), true, 2000)],
        [
            new("stocks", new("Dự trữ", "Stocks"),
            [
                new("rice", new("Gạo", "Rice"), "tonne", 1, [new("store", new("Trong kho", "In store"))], true, ElementAggregation.Sum, 0, 1_000_000),
            ]),
        ],
        new("Hướng dẫn", "Guide"),
        [
            new("department", new("Sở", "Department"), new(Kind: AgencyKind.ProvinceUnit, ChildrenOfLevel: "province"), null, false, false),
            new("province", new("Tỉnh", "Province"), new(["H26", "adm-79"]), "G02", true, true),
        ],
        [
            new("once", "calendar-day", [7], 0, [new("province", new DeadlineRule(On: new(2026, 1, 9)))], 10, [1], new OncePeriod(new(2026, 1, 1), new(2026, 1, 7))),
        ],
        [new("some", new("Có gạo", "Some rice"), "#{rice}", RuleOperator.Greater, "0", MissingValues.SkipIfAny, RuleImportance.Low, 0.5m)]);
}
