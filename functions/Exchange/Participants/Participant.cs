using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Participants;

/// <summary>What operators decided of an agency on the axis.</summary>
/// <param name="Agency">Its registry id.</param>
/// <param name="Lock">Why it may neither send nor receive; null while it may.</param>
internal sealed record Participant(string Agency, string? Lock) : IAggregateState<Participant, ParticipantEvent>
{
    public static string Kind => "participant";

    public static string AggregateId(string agency) => $"{Kind}-{agency}";

    public static Participant Fold(Participant? state, ParticipantEvent happened) => happened switch
    {
        ParticipantLocked locked => new(locked.Agency, locked.Reason),
        ParticipantUnlocked unlocked => new(unlocked.Agency, null),
        _ => throw new InvalidOperationException($"A participant cannot take {happened.GetType().Name}."),
    };

    /// <summary>Locks it; a lock that is there gets the new reason.</summary>
    public Result<IReadOnlyList<ParticipantEvent>> LockFor(string reason, string by, DateTimeOffset now) =>
        Lock == reason ? [] : new ParticipantEvent[] { new ParticipantLocked(now, by, Agency, reason) };

    /// <summary>Lets it send and receive again.</summary>
    public Result<IReadOnlyList<ParticipantEvent>> Unlock(string by, DateTimeOffset now) =>
        Lock is null ? [] : new ParticipantEvent[] { new ParticipantUnlocked(now, by, Agency) };
}
