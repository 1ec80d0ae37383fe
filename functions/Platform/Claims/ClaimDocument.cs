namespace EGov.Platform.Claims;

/// <summary>A claim as it is stored; <see cref="Ttl"/> is, as Cosmos wants it, the seconds after its last change at which the store lets it go.</summary>
/// <param name="Id">The key.</param>
/// <param name="PartitionKey">Whose key it is.</param>
/// <param name="Hash">Of operation and body.</param>
/// <param name="Reserved">The id of what is created under it.</param>
/// <param name="At">When the first request with the key came.</param>
/// <param name="Ttl">So that it goes when the key's days are over, however often it was used.</param>
/// <param name="Subject">What is created under it; null for nothing that could be missing, and in claims of release 0.1.0.</param>
/// <param name="Used">When it was last noted that a request uses it; null while only the first has.</param>
internal sealed record ClaimDocument(
    string Id,
    string PartitionKey,
    string Hash,
    string Reserved,
    DateTimeOffset At,
    int Ttl,
    ClaimSubject? Subject = null,
    DateTimeOffset? Used = null)
{
    /// <summary>What the partitions of all callers begin with.</summary>
    internal const string Partitions = "idempotency-";

    internal DateTimeOffset LastUse => Used ?? At;

    /// <summary>What is never swept never lapses.</summary>
    internal Reservation Reservation =>
        new(Reserved, At, Subject, Subject is null ? DateTimeOffset.MaxValue : LastUse + IdempotencyClaims.LongestUse);

    internal ClaimDocument UsedAt(DateTimeOffset now) => this with
    {
        Used = now,
        Ttl = (int)Math.Max(1, (At + IdempotencyClaims.KeptFor - now).TotalSeconds),
    };
}
