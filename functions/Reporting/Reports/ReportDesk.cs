using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Reporting.Reports;

/// <summary>Finds reports for who may know of them, and lets those change them whose turn it is.</summary>
internal sealed class ReportDesk(
    AggregateStore<Report, ReportEvent> reports, OpenedCollections collections, ReportPolicy policy, ReportChildren children, AcceptedContents accepted, TimeProvider clock)
{
    /// <summary>The report and what the caller is to it.</summary>
    public async Task<Result<SeenReport>> ReadAsync(Caller caller, ReportAddress address, CancellationToken cancellation)
    {
        if (!(await collections.FindAsync(address.Regime, address.Period, cancellation)).Succeeded(out var collection, out var error))
        {
            return error;
        }

        var place = new ReportPlace(collection.Regime.Code, collection.Period, address.Agency);
        return collection.ReporterOf(address.Agency) is { } reporter
            && await policy.StandingAsync(caller, collection, reporter.Agency, reporter.Receiver, cancellation) is { } standing
            && await reports.FindAsync(place.AggregateId, cancellation) is { } found
                ? new SeenReport(found, collection, standing)
                : PlatformErrors.NotFound.With(place.AggregateId);
    }

    /// <summary>The same for whose turn it can be.</summary>
    public async Task<Result<SeenReport>> ActingAsync(Caller caller, ReportAddress address, ReportSide side, CancellationToken cancellation) =>
        !(await ReadAsync(caller, address, cancellation)).Succeeded(out var seen, out var error) ? error
        : seen.Standing.Refuse(side) is { } refused ? refused
        : seen;

    /// <summary>The same on the version that the caller has read.</summary>
    public async Task<Result<SeenReport>> ChangingAsync(HttpRequest request, ReportAddress address, ReportSide side, CancellationToken cancellation) =>
        !IfMatch.Of(request).Succeeded(out var wanted, out var error) ? error
        : !(await ActingAsync(request.Caller(), address, side, cancellation)).Succeeded(out var seen, out error) ? error
        : wanted.Matches(seen.Aggregate.Version) ? seen
        : PlatformErrors.StaleVersion.With(seen.Aggregate.Version);

    /// <summary>Changes the report on the version that was read.</summary>
    /// <param name="request">The request, with <c>If-Match</c>.</param>
    /// <param name="address">Which report.</param>
    /// <param name="side">Whose turn it is.</param>
    /// <param name="act">What is done; it is given the report, and changes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<ReportView>, ProblemHttpResult>> ActAsync(
        HttpRequest request, ReportAddress address, ReportSide side, Func<SeenReport, Task<Result<Aggregate<Report>>>> act, CancellationToken cancellation) =>
        !(await ChangingAsync(request, address, side, cancellation)).Succeeded(out var seen, out var error) ? error.ToProblem(request)
        : !(await act(seen)).Succeeded(out var changed, out error) ? error.ToProblem(request)
        : TypedResults.Ok(await ShowAsync(request, seen with { Aggregate = changed }, cancellation));

    /// <summary>The same for a decision that needs nothing but the report.</summary>
    public Task<Results<Ok<ReportView>, ProblemHttpResult>> DecideAsync(
        HttpRequest request, ReportAddress address, ReportSide side, Func<SeenReport, Report, DateTimeOffset, Result<IReadOnlyList<ReportEvent>>> decide, CancellationToken cancellation) =>
        ActAsync(request, address, side, seen => ChangeAsync(seen, decide, cancellation), cancellation);

    /// <summary>Saves what is decided on the version that was seen.</summary>
    public Task<Result<Aggregate<Report>>> ChangeAsync(
        SeenReport seen, Func<SeenReport, Report, DateTimeOffset, Result<IReadOnlyList<ReportEvent>>> decide, CancellationToken cancellation) =>
        reports.ChangeAsync(seen.Aggregate.Id, seen.Aggregate.Version, state => decide(seen, state, clock.GetUtcNow()), cancellation);

    /// <summary>The report as the caller sees it, with its version as the answer's ETag.</summary>
    public async Task<ReportView> ShowAsync(HttpRequest request, SeenReport seen, CancellationToken cancellation)
    {
        var higherStands = seen.Standing.Receives && seen.State.Stage is ReportStage.Accepted && await children.HigherStandsAsync(seen.State, cancellation);
        request.HttpContext.Response.Headers.ETag = seen.Aggregate.ETag;
        var content = seen.IsWithheld ? await accepted.FindAsync(seen.Aggregate, cancellation) : ReportContent.Of(seen.State);
        return ReportView.Of(seen, content, higherStands, clock.GetUtcNow());
    }
}

/// <summary>A report as an address names it.</summary>
internal sealed record ReportAddress(string Regime, string Period, string Agency);

/// <summary>A report, its collection, and what its reader is to it.</summary>
internal sealed record SeenReport(Aggregate<Report> Aggregate, Collection Collection, ReportStanding Standing)
{
    public Report State => Aggregate.State;

    /// <summary>Whether what its agency works on is kept from its reader: those above see a report once it was sent.</summary>
    public bool IsWithheld => !Standing.IsOwn && !State.IsSent;

    /// <summary>Who reports to the report's agency.</summary>
    public IReadOnlyList<string> Children => State.Consolidates ? Collection.ChildrenOf(State.Place.Agency) : [];
}
