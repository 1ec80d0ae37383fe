using EGov.Platform.Aggregates;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports;

namespace EGov.Rules.Tests;

/// <content>Imports.</content>
internal static partial class ReportingEventSamples
{
    private static IReadOnlyList<IDomainEvent> Imports =>
    [
        new ImportReceived(
            At,
            "officer-1",
            "0190f1c2a5b07c3d9e8f7a6b5c4d3e2f",
            new("gso-cpi", DataFormat.Csv, "G12", "officer-1", At, 43_295, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", DryRun: false, Partial: false)),
        new ImportChecked(At, SystemActor.Id, new("import-0190f1c2a5b07c3d9e8f7a6b5c4d3e2f-0190f1c2", 720, 0, 0, 2160, 2100, 40, 20, 0, 3)),
        new ImportTakingBegun(At, SystemActor.Id),
        new ImportDone(At, SystemActor.Id),
        new ImportRefused(At, SystemActor.Id, new("REPORTING-6604", new("2 dòng sai nên không nhập dòng nào.", "2 rows are wrong, so none is imported."))),
    ];
}
