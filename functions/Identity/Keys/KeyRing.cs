using System.Diagnostics;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Keys;

/// <summary>
/// The keys with which tokens are signed, and by which everybody checks them. A key is published before it signs, so that whoever keeps a copy
/// of the list has it in time, and after it signed, until nothing that it signed is good.
/// </summary>
/// <param name="Keys">Those that are published, in the order in which they sign.</param>
/// <param name="Made">How many there ever were.</param>
internal sealed record KeyRing(IReadOnlyList<RingKey> Keys, int Made) : IAggregateState<KeyRing, KeyRingEvent>
{
    /// <summary>There is one ring.</summary>
    public const string Id = "keyring-tokens";

    /// <summary>How long a key is known before it signs, and after another has taken its place.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public static string Kind => "keyring";

    public static KeyRing Fold(KeyRing? state, KeyRingEvent happened) => happened switch
    {
        SigningKeyAdded added => new([.. state?.Keys ?? [], new(added.Key, added.Reference, added.X, added.Y, added.At, added.SignsFrom)], (state?.Made ?? 0) + 1),
        SigningKeyRetired retired => state! with { Keys = [.. state.Keys.Where(key => key.Id != retired.Key)] },
        _ => throw new UnreachableException($"A ring of keys does not know {happened.GetType()}."),
    };

    /// <summary>The key that signs at the time.</summary>
    public RingKey SigningAt(DateTimeOffset now) => Keys.LastOrDefault(key => key.SignsFrom <= now) ?? Keys[0];

    /// <summary>Whether it is time to publish the next key.</summary>
    /// <param name="now">The time.</param>
    /// <param name="term">How long a key signs.</param>
    public bool NeedsNext(DateTimeOffset now, TimeSpan term) => Keys[^1].SignsFrom + term - Overlap <= now;

    /// <summary>Adds the next key, unless somebody else was faster.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">Its name in tokens (<c>kid</c>).</param>
    /// <param name="made">How many there were when it was found to be needed.</param>
    /// <param name="now">The time.</param>
    public Result<IReadOnlyList<KeyRingEvent>> Add(TokenKey key, string id, int made, DateTimeOffset now) => made == Made
        ? Happened(new SigningKeyAdded(now, KeyRingEvent.Timer, id, key.Reference, key.X, key.Y, now + Overlap))
        : Nothing;

    /// <summary>Takes keys away whose last tokens have expired.</summary>
    public Result<IReadOnlyList<KeyRingEvent>> Retire(DateTimeOffset now) => Keys
        .Zip(Keys.Skip(1))
        .Where(pair => pair.Second.SignsFrom + Overlap <= now)
        .Select(pair => new SigningKeyRetired(now, KeyRingEvent.Timer, pair.First.Id))
        .ToArray<KeyRingEvent>();

    private static Result<IReadOnlyList<KeyRingEvent>> Nothing => Array.Empty<KeyRingEvent>();

    private static Result<IReadOnlyList<KeyRingEvent>> Happened(KeyRingEvent happened) => new[] { happened };
}

/// <summary>A key of the ring.</summary>
/// <param name="Id">Its name in tokens (<c>kid</c>): its thumbprint (RFC 7638).</param>
/// <param name="Reference">What names it to <see cref="ITokenKeys"/>.</param>
/// <param name="SignsFrom">From when on it signs, until the next one does.</param>
internal sealed record RingKey(string Id, string Reference, string X, string Y, DateTimeOffset CreatedAt, DateTimeOffset SignsFrom);
