using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Provider.Consents;

/// <summary>What each person lets clients have, by client; a row goes when it is taken back.</summary>
internal sealed class ConsentLists : IProjection<Consent>
{
    public const string ProjectionName = "consents";

    public string Name => ProjectionName;

    public string Kind => Consent.Kind;

    public static string PartitionOf(string account) => $"consents-of-{account}";

    public Consent? Fold(Consent? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<ConsentEvent>(happened) is { } known ? Consent.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Consent state, long sequence)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Scopes.Count > 0)
        {
            yield return new ViewRow(
                PartitionOf(state.Account), state.Client, place => PlatformJson.Write(new ConsentRow(state.Client, place, sequence)));
        }
    }
}

/// <summary>A consent in a person's list.</summary>
/// <param name="Id">The client id.</param>
internal sealed record ConsentRow(string Id, string PartitionKey, long Sequence);
