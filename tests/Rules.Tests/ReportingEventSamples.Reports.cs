using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;
using EGov.Reporting.Values;

namespace EGov.Rules.Tests;

/// <content>Collections and reports.</content>
internal static partial class ReportingEventSamples
{
    private static readonly Text RegimeName = new("Báo cáo kiểm soát thị trường", "Report on market control");

    private static readonly DateTimeOffset LocksAt = new(2026, 1, 28, 0, 0, 0, TimeSpan.FromHours(7));

    private static readonly PeriodCode January = PeriodCode.Parse("2026-01")!.Value;

    private static IReadOnlyList<IDomainEvent> Reports =>
    [
        new CollectionOpened(
            At,
            "system",
            new("market-control", RegimeName, "G02", "55/2020/TT-BCT", new(2021, 2, 17)),
            "month",
            January,
            new(2025, 12, 15),
            new(2026, 1, 14),
            [new("province", new("Cục", "Department"), new(2026, 1, 20), Consolidates: true, Feeds: true)],
            LocksAt,
            1),
        new RosterDrawn(At, "system", [new("cqltt-01", "province", "tcqltt")]),
        new CollectionReminded(At, "system", "province", ReportReminder.DueSoon),
        new CollectionClosing(LocksAt, "system"),
        new CollectionClosed(LocksAt, "system", [new("province", 1, 1, 1, 1, 0)]),
        new ReportOpened(
            At,
            "system",
            "market-control",
            RegimeName,
            January,
            "cqltt-01",
            new("Cục Quản lý thị trường thành phố Hà Nội", "Market Surveillance Department of Hanoi"),
            "province",
            "tcqltt",
            "cqltt-01",
            new(2026, 1, 20),
            LocksAt,
            Consolidates: true,
            Feeds: true,
            Upward: true),
        new ReportCellsChanged(At, "officer-1", [new("fines", "food", null, 1_500_000.5m, "note")], ByFile: false),
        new ReportTextChanged(At, "officer-1", [new("market", ["Ổn định."])]),
        new ReportSubmitted(At, "officer-1", ValueStatus.Preliminary, [new("rule.handled-of-violations", "text")]),
        new ReportApproved(At, "leader-1", Late: false),
        new ReportReturned(At, "officer-2", ByReceiver: true, "reason"),
        new ReportAccepted(At, "officer-2"),
        new ReportReopened(At, "officer-2", "reason"),
        new ReportDeclaredMissing(At, "officer-2", "reason"),
        new ReportReminded(At, "system", ReportReminder.Overdue),
        new ReportLocked(LocksAt, "system"),
    ];
}
