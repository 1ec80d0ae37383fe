using System.Diagnostics;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Consents;

/// <summary>What a person lets a client have, remembered so that they are not asked each time.</summary>
/// <param name="Account">The personal identification number.</param>
/// <param name="Client">The client id.</param>
/// <param name="Scopes">What it may have; none once it was taken back.</param>
/// <param name="GivenAt">When the person last said so.</param>
internal sealed record Consent(string Account, string Client, IReadOnlyList<string> Scopes, DateTimeOffset GivenAt) : IAggregateState<Consent, ConsentEvent>
{
    public static string Kind => "consent";

    public static string AggregateId(string account, string client) => $"{Kind}-{account}-{client}";

    public static Consent Fold(Consent? state, ConsentEvent happened) => happened switch
    {
        ConsentGiven given => new(given.By, given.Client, [.. (state?.Scopes ?? []).Union(given.Scopes, StringComparer.Ordinal)], given.At),
        ConsentWithdrawn => state! with { Scopes = [] },
        _ => throw new UnreachableException($"A consent does not know {happened.GetType()}."),
    };

    /// <summary>The person lets the client have the scopes too.</summary>
    public Result<IReadOnlyList<ConsentEvent>> Give(IReadOnlyList<string> scopes, DateTimeOffset at) =>
        new ConsentEvent[] { new ConsentGiven(at, Account, Client, scopes) };

    /// <summary>The person takes it back.</summary>
    public Result<IReadOnlyList<ConsentEvent>> Withdraw(DateTimeOffset at) =>
        Scopes.Count == 0 ? Array.Empty<ConsentEvent>() : new ConsentEvent[] { new ConsentWithdrawn(at, Account) };
}
