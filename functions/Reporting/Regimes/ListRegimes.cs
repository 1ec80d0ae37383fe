using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Regimes;

/// <summary>Lists regimes by code: those that ship, in their version of the day or the latest, and those that agencies issued.</summary>
internal sealed class ListRegimes(RegimeBook book, ViewReader views)
{
    [Function(nameof(ListRegimes))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("kind", "Only those of this kind: periodic, thematic or adHoc.", Type = typeof(RegimeKind))]
    [Query("issuer", "Only those of the agency with this registry id.")]
    [Query("on", "Only those in force on this day; all that there ever were when left out.", Type = typeof(DateOnly))]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on; a page may hold fewer than asked for and still have a cursor.")]
    public async Task<Results<Ok<Listing<RegimeItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/regimes")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !QueryDay.Of(request, "on").Succeeded(out var on, out error)
            || !KindOf(request).Succeeded(out var kind, out error))
        {
            return error.ToProblem(request);
        }

        var issuer = request.Query["issuer"].ToString() is { Length: > 0 } named ? named : null;
        if (issuer is not null && !Caller.IsId(issuer))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldShape.At("issuer")).ToProblem(request);
        }

        var page = await views.ListAsync(RegimeLists.ProjectionName, RegimeLists.PartitionOf(kind.Kind, issuer), position, cancellation);
        var issued = page.Rows.Select(row => PlatformJson.Read<RegimeRow>(row.Content).Regime).ToList();
        var shipped = ShippedOn(on.Date).Where(regime =>
            string.CompareOrdinal(regime.Code, position.FromId) >= 0
            && (kind.Kind is not { } one || regime.Kind == one)
            && (issuer is null || regime.Issuer == issuer));
        var all = issued.Concat(shipped).OrderBy(regime => regime.Code, StringComparer.Ordinal).ToList();
        var cursor = all.Count > position.Limit ? position.CursorAt(all[position.Limit].Code) : page.Cursor;
        var items = all.Take(position.Limit).Where(regime => on.Date is not { } day || regime.IsInForceOn(day)).ToList();
        return TypedResults.Ok(new Listing<RegimeItem>(items, cursor, page.Freshness.AsOf, page.Freshness.LagSeconds));
    }

    private IEnumerable<RegimeItem> ShippedOn(DateOnly? day) => book.Codes
        .Select(code => day is { } on ? book.On(code, on) : book.VersionsOf(code)[^1])
        .OfType<Regime>()
        .Select(regime => RegimeItem.Of(regime, isIssued: false));

    private static Result<WantedRegimeKind> KindOf(HttpRequest request) => request.Query["kind"].ToString() switch
    {
        "" => new WantedRegimeKind(null),
        var text when char.IsAsciiLetter(text[0]) && Enum.TryParse<RegimeKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) =>
            new WantedRegimeKind(kind),
        _ => PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("kind")),
    };

    /// <param name="Kind">The kind; null for all.</param>
    private sealed record WantedRegimeKind(RegimeKind? Kind);
}
