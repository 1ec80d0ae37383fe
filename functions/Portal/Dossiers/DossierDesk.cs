using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Portal.Dossiers;

/// <summary>What the transitions have in common: find the dossier, ask the policy, let it decide, answer with what became of it.</summary>
internal sealed class DossierDesk(
    AggregateStore<Dossier, DossierEvent> dossiers, FileDesk files, Standings standings, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>The dossier when the caller may see it.</summary>
    public async Task<Result<SeenDossier>> ReadAsync(Caller caller, string code, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Dossier.AggregateId(code), cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(code);
        }

        var standing = await standings.OfAsync(caller, found.State, cancellation);
        return DossierPolicy.Read(standing, found.State) is { } refusal ? refusal : new SeenDossier(found, standing);
    }

    /// <summary>Changes the version of the dossier that the caller has read, as the request's body says.</summary>
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> ChangeAsync<TBody>(
        HttpRequest request,
        string code,
        DossierTransition transition,
        Func<Caller, Dossier, TBody, Result<IReadOnlyList<DossierEvent>>> decide,
        CancellationToken cancellation)
        where TBody : class
    {
        var read = await JsonBody.ReadAsync<TBody>(request, cancellation);
        return read.Succeeded(out var body, out var error)
            ? await ChangeAsync(request, code, transition, (caller, dossier) => decide(caller, dossier, body.Value), cancellation)
            : error.ToProblem(request);
    }

    /// <summary>Changes the version of the dossier that the caller has read, under the policy of the transition.</summary>
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> ChangeAsync(
        HttpRequest request,
        string code,
        DossierTransition transition,
        Func<Caller, Dossier, Result<IReadOnlyList<DossierEvent>>> decide,
        CancellationToken cancellation,
        NamedFiles? attached = null) =>
        ChangeAsync(request, code, (caller, dossier) => DossierPolicy.Of(transition, caller, dossier), decide, cancellation, attached);

    /// <summary>Changes the version of the dossier that the caller has read.</summary>
    /// <param name="request">The request with its caller and <c>If-Match</c>; its body was read, or there is to be none.</param>
    /// <param name="code">The dossier's code.</param>
    /// <param name="policy">Who may.</param>
    /// <param name="decide">What happens then. It is asked before anything is written, and again on the state that is saved.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="attached">Files of the caller that become part of the dossier.</param>
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> ChangeAsync(
        HttpRequest request,
        string code,
        Func<Standing, Dossier, Error?> policy,
        Func<Caller, Dossier, Result<IReadOnlyList<DossierEvent>>> decide,
        CancellationToken cancellation,
        NamedFiles? attached = null)
    {
        var caller = request.Caller();
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        // Who may not see the dossier must not learn its version from a 412 either.
        if (!(await ReadAsync(caller, code, cancellation)).Succeeded(out var seen, out error)
            || (error = policy(seen.By, seen.State)) is not null)
        {
            return error!.ToProblem(request);
        }

        if (!wanted.Matches(seen.Aggregate.Version))
        {
            return PlatformErrors.StaleVersion.With(seen.Aggregate.Version).ToProblem(request);
        }

        var until = clock.GetUtcNow() + UploadedFile.LongestUse;
        if (attached is not null && (error = await AttachAsync(caller, seen.Aggregate, decide, attached, cancellation)) is not null)
        {
            return error.ToProblem(request);
        }

        var changed = await dossiers.ChangeAsync(
            seen.Aggregate.Id,
            seen.Aggregate.Version,
            dossier => attached is not null && clock.GetUtcNow() >= until
                ? PlatformErrors.TookTooLong.With()
                : policy(seen.By, dossier) is { } refusal ? refusal : DoneBy(caller, decide(caller, dossier)),
            cancellation);
        return changed.Succeeded(out var aggregate, out error) ? Answer(request, seen with { Aggregate = aggregate }) : error.ToProblem(request);
    }

    /// <summary>The dossier with its ETag.</summary>
    public Ok<DossierView> Answer(HttpRequest request, SeenDossier seen)
    {
        request.HttpContext.Response.Headers.ETag = seen.Aggregate.ETag;
        return TypedResults.Ok(DossierView.Of(seen.Aggregate, seen.By, clock.GetUtcNow(), calendar));
    }

    /// <summary>What is decided tells who did it and in whose name, whatever the decision.</summary>
    private static Result<IReadOnlyList<DossierEvent>> DoneBy(Caller caller, Result<IReadOnlyList<DossierEvent>> decision) =>
        decision.Select(events => (IReadOnlyList<DossierEvent>)[.. events.Select(happened => happened.DoneBy(caller))]);

    /// <summary>
    /// A change that is refused leaves the files alone; one that loses a race after this leaves them attached, which a repeat finds done, and
    /// else they go in time.
    /// </summary>
    private async Task<Error?> AttachAsync(
        Caller caller,
        Aggregate<Dossier> seen,
        Func<Caller, Dossier, Result<IReadOnlyList<DossierEvent>>> decide,
        NamedFiles attached,
        CancellationToken cancellation) =>
        decide(caller, seen.State).Succeeded(out _, out var refusal)
            ? await files.CheckAsync(caller, attached, clock.GetUtcNow().DateInVietnam(), file => file.HasRoomFor(seen.Id), cancellation)
                ?? await files.AttachAsync(attached, seen.Id, cancellation)
            : refusal;
}
