using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Businesses;

/// <summary>The businesses that a person represents, or has represented, by the person.</summary>
internal sealed class BusinessLists : IProjection<Business>
{
    public const string ProjectionName = "businesses";

    public string Name => ProjectionName;

    public string Kind => Business.Kind;

    public static string Partition(string representative) => $"businesses-of-{representative}";

    public Business? Fold(Business? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<BusinessEvent>(happened) is { } known ? Business.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Business state, long sequence) => state.Representatives
        .Select(representative => representative.Number)
        .Distinct(StringComparer.Ordinal)
        .Select(number => new ViewRow(
            Partition(number), state.Code, place => PlatformJson.Write(new BusinessRow(state.Code, place, sequence))));
}

/// <summary>A business in the list of one who represents it.</summary>
/// <param name="Id">The enterprise code.</param>
internal sealed record BusinessRow(string Id, string PartitionKey, long Sequence);
