using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Portal.Dossiers;

/// <summary>What the transitions have in common: find the dossier, ask the policy, let it decide, answer with what became of it.</summary>
internal sealed class DossierDesk(AggregateStore<Dossier, DossierEvent> dossiers)
{
    /// <summary>The dossier when the caller may see it.</summary>
    public async Task<Result<Aggregate<Dossier>>> ReadAsync(Caller caller, string code, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Dossier.AggregateId(code), cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(code);
        }

        return DossierPolicy.Read(caller, found.State) is { } refusal ? refusal : found;
    }

    /// <summary>Changes the version of the dossier that the caller has read.</summary>
    /// <param name="request">The request, with its caller and the version that was read.</param>
    /// <param name="code">The dossier.</param>
    /// <param name="policy">Whether the caller may.</param>
    /// <param name="decide">The decision on the state.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="prepare">What else must be stored before the change; runs when the change is allowed, and may refuse it.</param>
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> ChangeAsync(
        HttpRequest request,
        string code,
        Func<Caller, Dossier, Error?> policy,
        Func<Caller, Dossier, Result<IReadOnlyList<DossierEvent>>> decide,
        CancellationToken cancellation,
        Func<Task<Error?>>? prepare = null)
    {
        var caller = request.Caller();
        if (!IfMatch.VersionOf(request).Succeeded(out var version, out var error))
        {
            return error.ToProblem(request);
        }

        // Who may not see the dossier must not learn its version from a 412 either.
        if (!(await ReadAsync(caller, code, cancellation)).Succeeded(out var seen, out error)
            || (error = policy(caller, seen.State)) is not null)
        {
            return error!.ToProblem(request);
        }

        // What is stored elsewhere for the change is stored only once nothing speaks against it; a race that is lost after all leaves it unused.
        if (prepare is not null
            && (error = version != seen.Version ? PlatformErrors.StaleVersion.With(seen.Version)
                : !decide(caller, seen.State).Succeeded(out _, out var refused) ? refused
                : await prepare()) is not null)
        {
            return error.ToProblem(request);
        }

        var changed = await dossiers.ChangeAsync(
            seen.Id, version, dossier => policy(caller, dossier) is { } refusal ? refusal : decide(caller, dossier), cancellation);
        return changed.Succeeded(out var aggregate, out error) ? Answer(request, aggregate) : error.ToProblem(request);
    }

    /// <summary>The dossier with its ETag.</summary>
    public static Ok<DossierView> Answer(HttpRequest request, Aggregate<Dossier> aggregate)
    {
        request.HttpContext.Response.Headers.ETag = aggregate.ETag;
        return TypedResults.Ok(DossierView.Of(aggregate));
    }
}
