using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Push;

/// <summary>
/// How the sending to one system goes. What waits is in the mailbox; here is how often it was tried in vain, and when it may be tried again. What
/// only paces it is noted without an event; what somebody must hear of is one.
/// </summary>
/// <param name="System">The system's id.</param>
/// <param name="Agency">The registry id of its agency.</param>
internal sealed record PushChannel(string System, string Agency) : IAggregateState<PushChannel, PushEvent>
{
    /// <summary>So often in a row it may fail before it is only tried now and then.</summary>
    public const int MostFailures = 5;

    /// <summary>So often the system may refuse a packet before that is set apart.</summary>
    public const int MostRefusals = 5;

    /// <summary>
    /// So many packets are set apart in a row. A system that refuses one after another has something wrong itself, such as a changed address: then
    /// it counts as one that fails, so that not its whole mailbox is set apart.
    /// </summary>
    public const int MostSetApart = 3;

    /// <summary>So long it may take nothing before somebody is told, and so long after that they are told again.</summary>
    public static readonly TimeSpan Stalling = TimeSpan.FromHours(1);

    private static readonly TimeSpan ToldAgain = TimeSpan.FromDays(1);

    /// <summary>A success is noted only so often, for each note is a write.</summary>
    private static readonly TimeSpan NotedAgain = TimeSpan.FromMinutes(1);

    private static readonly PushEvent[] Nothing = [];

    public static string Kind => "push";

    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; init; }

    /// <summary>When it may be tried again; null for at once.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What went wrong last, even when it went well since.</summary>
    public PushFailure? LastFailure { get; init; }

    /// <summary>When something was taken last, to the minute.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>The delivery that was refused last; null when none was since something was taken.</summary>
    public string? Refused { get; init; }

    /// <summary>How often that one was refused.</summary>
    public int Refusals { get; init; }

    /// <summary>How many were set apart since something was taken.</summary>
    public int SetApart { get; init; }

    /// <summary>Since when it is only tried now and then; null while all goes well.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>When somebody was told last that it takes nothing.</summary>
    public DateTimeOffset? StalledToldAt { get; init; }

    public static string AggregateId(string system) => $"{Kind}-{system}";

    public static PushChannel Fold(PushChannel? state, PushEvent happened) => (state, happened) switch
    {
        (null, PushBegun begun) => new(begun.System, begun.Agency),
        ({ } known, PushInterrupted interrupted) => known with { OpenSince = interrupted.At, StalledToldAt = null },
        ({ } known, PushResumed resumed) => (known with { OpenSince = null, StalledToldAt = null }).Succeeded(resumed.At),
        ({ } known, PushStalled stalled) => known with { StalledToldAt = stalled.At },
        ({ } known, PushSetApart) => known with { SetApart = known.SetApart + 1, Refused = null, Refusals = 0, NextAt = null },
        _ => throw new InvalidOperationException($"A push cannot take {happened.GetType().Name}."),
    };

    /// <summary>Whether it waits until it may be tried again.</summary>
    public bool RestsAt(DateTimeOffset now) => NextAt > now;

    /// <summary>With a failure noted.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="atLeast">How long the system wants to be left alone; null where it said nothing.</param>
    public PushChannel Failed(PushFailure failure, TimeSpan? atLeast = null) => this with
    {
        Failures = Failures + 1,
        LastFailure = failure,
        NextAt = failure.At + PushPace.After(Failures + 1, System, atLeast),
    };

    /// <summary>With a refusal of a delivery noted.</summary>
    public PushChannel RefusedBy(string delivery, PushFailure failure)
    {
        var times = Refused == delivery ? Refusals + 1 : 1;
        return this with { Refused = delivery, Refusals = times, LastFailure = failure, NextAt = failure.At + PushPace.After(times, delivery, null) };
    }

    /// <summary>With the success noted; the very same where that was known well enough.</summary>
    public PushChannel Succeeded(DateTimeOffset now) =>
        Failures == 0 && Refused is null && SetApart == 0 && NextAt is null && LastSuccessAt is { } last && now - last < NotedAgain
            ? this
            : this with { Failures = 0, NextAt = null, LastSuccessAt = now, Refused = null, Refusals = 0, SetApart = 0 };

    /// <summary>Whether the delivery that is being refused is to be set apart now.</summary>
    public bool SetsApart(string delivery) => Refused == delivery && Refusals >= MostRefusals && SetApart < MostSetApart;

    /// <summary>Whether one more refusal counts as a failure of the system itself.</summary>
    public bool IsRefusingAll => SetApart >= MostSetApart;

    /// <summary>Says that it takes nothing, once it failed often enough.</summary>
    public Result<IReadOnlyList<PushEvent>> Interrupt(string error, DateTimeOffset now) => OpenSince is null && Failures >= MostFailures
        ? new PushEvent[] { new PushInterrupted(now, SystemActor.Id, Failures, error) }
        : Nothing;

    /// <summary>Says that it takes again what is sent.</summary>
    public Result<IReadOnlyList<PushEvent>> Resume(DateTimeOffset now) =>
        OpenSince is { } since ? new PushEvent[] { new PushResumed(now, SystemActor.Id, since) } : Nothing;

    /// <summary>Says that it has taken nothing for long, when that is to be said again.</summary>
    public Result<IReadOnlyList<PushEvent>> Stall(int waiting, DateTimeOffset now) =>
        OpenSince is { } since && now >= since + Stalling && (StalledToldAt is not { } told || now >= told + ToldAgain)
            ? new PushEvent[] { new PushStalled(now, SystemActor.Id, System, Agency, since, waiting) }
            : Nothing;

    /// <summary>Sets the delivery apart that is being refused; the others go on.</summary>
    public Result<IReadOnlyList<PushEvent>> SetAside(string delivery, string document, string reason, DateTimeOffset now) =>
        SetsApart(delivery) ? new PushEvent[] { new PushSetApart(now, SystemActor.Id, document, reason) } : Nothing;
}

/// <summary>What went wrong.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The HTTP status that was answered; null where none was.</param>
/// <param name="Error">In words.</param>
internal sealed record PushFailure(DateTimeOffset At, int? Status, string Error);
