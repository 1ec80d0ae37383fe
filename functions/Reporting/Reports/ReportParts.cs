using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>A submission to the leader.</summary>
/// <param name="Status">How final the numbers are.</param>
/// <param name="Explanations">Why findings are as they are.</param>
internal sealed record Submission(DateTimeOffset At, string By, ValueStatus Status, IReadOnlyList<Explanation> Explanations);

/// <summary>What a report says.</summary>
/// <param name="Cells">By their keys.</param>
/// <param name="Texts">By sections.</param>
/// <param name="Submission">As it was submitted; null before that.</param>
internal sealed record ReportContent(
    IReadOnlyDictionary<string, ReportCell> Cells, IReadOnlyDictionary<string, IReadOnlyList<string>> Texts, Submission? Submission)
{
    public static ReportContent Of(Report report) => new(report.Cells, report.Texts, report.Submission);
}

/// <summary>Why a report came back to its agency.</summary>
/// <param name="ByReceiver">Whether from the receiver; else from a leader of its own agency.</param>
internal sealed record SentBack(DateTimeOffset At, string By, bool ByReceiver, string Reason);

/// <summary>A receiver's declaration that it goes on without a report.</summary>
internal sealed record Missing(DateTimeOffset At, string By, string Reason);

/// <summary>How a report below stands towards the one that sums it up.</summary>
internal enum ChildState
{
    /// <summary>It is awaited, or was opened again.</summary>
    Awaited,

    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>It was declared missing.</summary>
    Missing,
}

/// <summary>What a report knows of one below it.</summary>
/// <param name="State">How that stands.</param>
/// <param name="Version">The version of that one at which it stood so; what is told of earlier ones comes too late.</param>
internal sealed record ChildNote(ChildState State, long Version);
