using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Tells an official how many dossiers their agency, and those that it took over from, received, settled and have in process in a month.</summary>
internal sealed class GetDossierCounts(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetDossierCounts))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("month", "The month, such as 2026-02; this month when it is left out.")]
    public async Task<Results<Ok<DossierCountsView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/dossier-counts")] HttpRequest request, CancellationToken cancellation)
    {
        var month = request.Query["month"].ToString() is { Length: > 0 } wanted ? wanted : DossierCounts.MonthOf(clock.GetUtcNow());
        if (IsoDate.Parse(month + "-01") is null)
        {
            return PlatformErrors.InvalidFields.For(new FieldError("month", new("Tháng không hợp lệ.", "Not a valid month."))).ToProblem(request);
        }

        if (request.Caller().Office is not { } agency)
        {
            return PlatformErrors.NotAllowed.With().ToProblem(request);
        }

        if (!(await succession.EstateOfAsync(agency, cancellation)).Succeeded(out var agencies, out var error))
        {
            return error.ToProblem(request);
        }

        var freshness = await views.FreshnessAsync(DossierCounts.ProjectionName, cancellation);
        var sums = await views.SumsAsync(DossierCounts.ProjectionName, [.. agencies.Select(DossierCounts.AgencyPartition)], cancellation);
        await trail.RecordReadAsync(request, "dossier-counts.read", DossierCounts.AgencyPartition(agency), true, cancellation);
        return TypedResults.Ok(DossierCountsView.Of(agency, month, sums, freshness));
    }
}

/// <summary>The columns of report II.06a. What was received in all is what was settled and what is in process.</summary>
/// <param name="AwaitingAcceptance">What came and was neither accepted nor refused nor sent back by the end of the month; no part of the columns.</param>
/// <param name="AsOf">When the latest event happened that is counted.</param>
internal sealed record DossierCountsView(
    string Agency,
    string Month,
    ReceivedCounts Received,
    SettledCounts Settled,
    InProcessCounts InProcess,
    IntakeCounts AwaitingAcceptance,
    DateTimeOffset? AsOf,
    decimal LagSeconds)
{
    public static DossierCountsView Of(
        string agency, string month, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sums, Freshness freshness)
    {
        var until = sums.Where(each => string.CompareOrdinal(each.Key, month) <= 0).SelectMany(each => each.Value).ToLookup(each => each.Key, each => each.Value);
        var within = sums.GetValueOrDefault(month) ?? new Dictionary<string, long>();
        var settled = new SettledCounts(
            Within(DossierCounts.SettledBeforeTime),
            Within(DossierCounts.SettledOnTime),
            Within(DossierCounts.SettledOverdueWithApology),
            Within(DossierCounts.SettledOverdueWithoutApology));
        var open = Until(DossierCounts.ReceivedOnline, DossierCounts.ReceivedOtherwise, DossierCounts.Reopened)
            - Until(
                DossierCounts.SettledBeforeTime,
                DossierCounts.SettledOnTime,
                DossierCounts.SettledOverdueWithApology,
                DossierCounts.SettledOverdueWithoutApology);
        var late = Until(DossierCounts.BecameOverdue) - Until(DossierCounts.NoLongerOverdue);
        var lateIntake = Until(DossierCounts.IntakeBecameOverdue) - Until(DossierCounts.IntakeNoLongerOverdue);
        var intake = Until(DossierCounts.IntakeBegan) - Until(DossierCounts.IntakeEnded);
        var (online, otherwise, reopened) =
            (Within(DossierCounts.ReceivedOnline), Within(DossierCounts.ReceivedOtherwise), Within(DossierCounts.Reopened));
        return new(
            agency,
            month,
            new(online, otherwise, open + settled.Total - online - otherwise - reopened, reopened),
            settled,
            new(open - late, late),
            new(intake - lateIntake, lateIntake),
            freshness.AsOf,
            (decimal)freshness.LagSeconds);

        long Within(string count) => within.GetValueOrDefault(count);

        long Until(params string[] counts) => counts.Sum(count => until[count].Sum());
    }
}

/// <param name="Online">Online.</param>
/// <param name="Otherwise">At the counter or by post.</param>
/// <param name="CarriedOver">In process at the end of the month before.</param>
/// <param name="Reopened">Settled in a month before, whose figures stay, and given back to a step in this one; with those carried over, the report's column 6.</param>
internal sealed record ReceivedCounts(long Online, long Otherwise, long CarriedOver, long Reopened)
{
    public long Total => Online + Otherwise + CarriedOver + Reopened;
}

/// <param name="BeforeTime">Before the day that was promised.</param>
/// <param name="OnTime">On it, or without a limit.</param>
/// <param name="OverdueWithApology">Later, by the day to which it was put off.</param>
/// <param name="OverdueWithoutApology">Later than that, or never put off.</param>
internal sealed record SettledCounts(long BeforeTime, long OnTime, long OverdueWithApology, long OverdueWithoutApology)
{
    public long Total => BeforeTime + OnTime + OverdueWithApology + OverdueWithoutApology;
}

internal sealed record InProcessCounts(long InTime, long Overdue)
{
    public long Total => InTime + Overdue;
}

/// <param name="InTime">Within the limit for acceptance, or the applicant has yet to pay.</param>
/// <param name="Overdue">Beyond it.</param>
internal sealed record IntakeCounts(long InTime, long Overdue)
{
    public long Total => InTime + Overdue;
}
