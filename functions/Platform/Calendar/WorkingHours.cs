using System.Reflection;
using EGov.Platform.Law;

namespace EGov.Platform.Calendar;

/// <summary>When state agencies work on a working day.</summary>
/// <param name="Sessions">In order, not touching: eight hours together.</param>
/// <param name="LastReceipt">
/// A dossier that is received later in the day may be forwarded to those who settle it at the start of the next working day; its time limit is
/// counted from the day on which it has to be forwarded.
/// </param>
public sealed record WorkingHours(IReadOnlyList<WorkSession> Sessions, TimeOnly LastReceipt)
{
    /// <summary>When the last session ends.</summary>
    public TimeOnly End => Sessions[^1].To;

    /// <summary>The hours through time, as they ship with the product: <c>data/law/platform/working-hours.json</c>.</summary>
    internal static RuleTimeline<WorkingHours> Shipped { get; } = LawBook.Read<WorkingHours>(Assembly.GetExecutingAssembly(), "working-hours");
}

/// <summary>A stretch of work without a break.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
public sealed record WorkSession(TimeOnly From, TimeOnly To);
