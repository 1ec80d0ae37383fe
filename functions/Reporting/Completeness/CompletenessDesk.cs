using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Errors;
using EGov.Reporting.Reports;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Completeness;

/// <summary>
/// Finds the list that a request asks for, for who may see it: all of a collection for the issuer, the Government Office and who is above all
/// others; those who report to a receiver for that and for who is above it. To others there is none.
/// </summary>
internal sealed class CompletenessDesk(OpenedCollections collections, ReportPolicy policy, ViewReader views)
{
    /// <summary>The list by the parameters <c>regime</c>, <c>period</c>, <c>level</c> and <c>receiver</c>.</summary>
    public async Task<Result<CompletenessList>> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        string Asked(string parameter) => request.Query[parameter].ToString();
        var (regime, period, level, receiver) = (Asked("regime"), Asked("period"), Asked("level"), Asked("receiver"));
        if (!(await collections.FindAsync(regime, period, cancellation)).Succeeded(out var collection, out var error))
        {
            return error;
        }

        if (level.Length > 0 && receiver.Length > 0)
        {
            return PlatformErrors.InvalidFields.For(ReportingErrors.LevelOrReceiver.At("level"));
        }

        if (level.Length > 0 && collection.Levels.All(known => known.Code != level))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("level"));
        }

        var caller = request.Caller();
        var maySee = receiver.Length > 0
            ? await policy.SeesReceiverAsync(caller, collection, receiver, cancellation)
            : await policy.SeesAllAsync(caller, collection, cancellation);
        return maySee
            ? new CompletenessList(
                collection,
                level.Length > 0 ? CompletenessPlaces.OfLevel(regime, collection.Period, level)
                : receiver.Length > 0 ? CompletenessPlaces.OfReceiver(regime, collection.Period, receiver)
                : CompletenessPlaces.All(regime, collection.Period),
                CompletenessPlaces.SumsOf(receiver.Length > 0
                    ? CompletenessPlaces.OfReceiver(regime, collection.Period, receiver)
                    : CompletenessPlaces.All(regime, collection.Period)),
                level.Length > 0 ? level : null)
            : PlatformErrors.NotFound.With(Collection.AggregateId(regime, collection.Period));
    }

    /// <summary>The counts that go with a list.</summary>
    public async Task<IReadOnlyList<LevelView>> CountsAsync(CompletenessList list, CancellationToken cancellation)
    {
        var sums = await views.SumsAsync(ReportLists.ProjectionName, [list.Sums], cancellation);
        return
        [
            .. list.Collection.Levels
                .Where(level => list.Level is null ? sums.ContainsKey(level.Code) : level.Code == list.Level)
                .Select(level => LevelView.Of(level, Punctuality.CountOf(level.Code, sums.GetValueOrDefault(level.Code) ?? new Dictionary<string, long>()))),
        ];
    }
}

/// <summary>A list of a collection's reports.</summary>
/// <param name="Partition">Where its rows are.</param>
/// <param name="Sums">Where its counts are.</param>
/// <param name="Level">The one level that it is of; null for all.</param>
internal sealed record CompletenessList(Collection Collection, string Partition, string Sums, string? Level);
