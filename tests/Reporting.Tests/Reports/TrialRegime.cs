using EGov.Platform.Results;
using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Regimes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Reports;

/// <summary>A small regime: two teams of Ho Chi Minh City report monthly to their department, which sums them up for the General Department.</summary>
internal static class TrialRegime
{
    public const string Code = "trial";

    public const string Team = "dqltt-79-1";

    public const string OtherTeam = "dqltt-79-2";

    public const string Department = "cqltt-79";

    public const string Top = "tcqltt";

    public static Regime Monthly { get; } = Of(
        new Cycle("month", "decree-month", null, 5, [new("team", new(Months: 0, Day: 17)), new("department", new(Months: 0, Day: 20))], 5));

    /// <summary>Has a host know no other regime.</summary>
    public static void Only(IServiceCollection services) => services.AddSingleton(new RegimeBook([Monthly]));

    public static Regime Of(params IReadOnlyList<Cycle> cycles) => new(
        Code,
        T("Báo cáo thử"),
        RegimeKind.Periodic,
        Top,
        "1/QĐ-TEST",
        null,
        new(2018, 11, 1),
        null,
        true,
        T("Nội dung"),
        T("Đối tượng"),
        T("Nơi nhận"),
        [SendingMethod.Software],
        T("Thời hạn"),
        T("Hằng tháng"),
        T("Chốt"),
        [new("text", T("Tình hình"), null, true, 5000), new("more", T("Kiến nghị"), null, false, 100)],
        [
            new("t1", T("Bảng 1"),
            [
                new("cases", T("Số vụ"), "case", 0, [], true, ElementAggregation.Sum, 0),
                new("fines", T("Tiền phạt"), "million-vnd", 2, [new("food", T("Thực phẩm")), new("fuel", T("Xăng dầu"))], false, ElementAggregation.Sum, 0),
                new("share", T("Tỷ lệ"), "%", 1, [], false, ElementAggregation.None, 0, 100),
            ]),
        ],
        null,
        [
            new("team", T("Đội"), new(Agencies: [Team, OtherTeam]), null, false, false),
            new("department", T("Cục"), new(Agencies: [Department]), Top, true, true),
        ],
        cycles,
        [
            new("fines-need-cases", T("Có phạt thì có vụ"), "#{fines}", RuleOperator.LessOrEqual, "#{cases} * 1000", Importance: RuleImportance.High),
            new("many-cases", T("Nhiều vụ"), "#{cases}", RuleOperator.Less, "500", Importance: RuleImportance.Medium),
        ]);

    private static Text T(string text) => new(text, text);
}
