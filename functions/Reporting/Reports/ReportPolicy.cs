using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Reports;

/// <summary>
/// Who may know of a report and what they may do with it: its agency, who receives it, those above, the regime's issuer and the Government Office
/// know of it; to others there is none. Who took over from an agency stands in its place.
/// </summary>
internal sealed class ReportPolicy(AgencySuccession succession)
{
    /// <summary>The scope that a system of an agency needs.</summary>
    private const string Scope = "reporting";

    /// <summary>The Government Office (<c>Văn phòng Chính phủ</c>), which watches over all reporting.</summary>
    private const string GovernmentOffice = "G22";

    /// <summary>The registry id of the agency for which the caller acts; null for who acts for none.</summary>
    public static string? AgencyOf(Caller caller) =>
        caller.Office ?? (caller.Is(Callers.System) && caller.Scopes.Contains(Scope, StringComparer.Ordinal) ? caller.Agency : null);

    /// <summary>What the caller is to a report; null for who may not know of it.</summary>
    public async Task<ReportStanding?> StandingAsync(Caller caller, Collection collection, string agency, string receiver, CancellationToken cancellation)
    {
        if (AgencyOf(caller) is not { } office)
        {
            return null;
        }

        var answered = await succession.AnsweredForAsync(office, [agency, receiver, .. collection.Above(agency), collection.Regime.Issuer], cancellation);
        return answered.Count > 0 || await IsGovernmentOfficeAsync(office, cancellation)
            ? new(caller, answered.Contains(agency, StringComparer.Ordinal), answered.Contains(receiver, StringComparer.Ordinal))
            : null;
    }

    /// <summary>Whether the caller may know of all reports of a collection: the issuer, the Government Office, and who is above all others.</summary>
    public async Task<bool> SeesAllAsync(Caller caller, Collection collection, CancellationToken cancellation)
    {
        if (AgencyOf(caller) is not { } office)
        {
            return false;
        }

        var tops = collection.Roster.Where(reporter => collection.ReporterOf(reporter.Receiver) is null).ToList();
        IReadOnlyList<string> whole = tops is [var only] ? [collection.Regime.Issuer, only.Agency, only.Receiver] : [collection.Regime.Issuer, .. CommonReceiver(tops)];
        return (await succession.AnsweredForAsync(office, whole, cancellation)).Count > 0 || await IsGovernmentOfficeAsync(office, cancellation);
    }

    /// <summary>Whether the caller may know of those who report to the receiver.</summary>
    public async Task<bool> SeesReceiverAsync(Caller caller, Collection collection, string receiver, CancellationToken cancellation) =>
        AgencyOf(caller) is { } office
        && ((await succession.AnsweredForAsync(office, [receiver, .. collection.Above(receiver)], cancellation)).Count > 0
            || await SeesAllAsync(caller, collection, cancellation));

    private static IEnumerable<string> CommonReceiver(List<Reporter> tops) =>
        tops.Select(reporter => reporter.Receiver).Distinct(StringComparer.Ordinal).ToList() is [var one] ? [one] : [];

    private async Task<bool> IsGovernmentOfficeAsync(string office, CancellationToken cancellation) =>
        (await succession.AnsweredForAsync(office, [GovernmentOffice], cancellation)).Count > 0;
}

/// <summary>What a caller is to a report.</summary>
/// <param name="Caller">The caller.</param>
/// <param name="IsOwn">Whether it is their agency's.</param>
/// <param name="IsReceiver">Whether their agency receives it.</param>
internal sealed record ReportStanding(Caller Caller, bool IsOwn, bool IsReceiver)
{
    /// <summary>Whether they may draw it up: people and systems of its agency.</summary>
    public bool Writes => IsOwn;

    /// <summary>Whether they may approve it.</summary>
    public bool Leads => IsOwn && Caller.Office is not null && Caller.Is(Callers.Leader);

    /// <summary>Whether they may take it: people of the receiver.</summary>
    public bool Receives => IsReceiver && Caller.Office is not null;

    /// <summary>Why they may not do what is the side's to do; null when they may.</summary>
    public Error? Refuse(ReportSide side) => side switch
    {
        ReportSide.Agency => Writes ? null : ReportingErrors.OtherAgency.With(),
        ReportSide.Leader => Leads ? null : IsOwn ? ReportingErrors.NotALeader.With() : ReportingErrors.OtherAgency.With(),
        ReportSide.Receiver => Receives ? null : ReportingErrors.NotTheReceiver.With(),
        _ => Leads || Receives ? null : IsOwn ? ReportingErrors.NotALeader.With() : ReportingErrors.NotTheReceiver.With(),
    };
}

/// <summary>Whose turn something is.</summary>
internal enum ReportSide
{
    /// <summary>Of the people and systems of the agency that reports.</summary>
    Agency,

    /// <summary>Of a leader of that agency.</summary>
    Leader,

    /// <summary>Of the people of the receiver.</summary>
    Receiver,

    /// <summary>Of a leader of its own agency or of the people of the receiver.</summary>
    LeaderOrReceiver,
}
