using EGov.Platform.Calendar;

namespace EGov.Exchange.Push;

/// <summary>How the sending to a system goes.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="On">Whether it is sent anything at present.</param>
/// <param name="Circuit">Whether it is sent at once what comes, or only tried now and then.</param>
/// <param name="OpenSince">Since when it is only tried now and then; left out while all goes well.</param>
/// <param name="NextAttemptAt">When it is tried again; left out where nothing holds it up.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="LastFailure">What went wrong last, even when it went well since.</param>
/// <param name="LastSuccessAt">When something was taken last, to the minute.</param>
/// <param name="Waiting">How many wait to be sent.</param>
/// <param name="SetApart">How many are not sent any more until somebody asks for it.</param>
/// <param name="HasMore">Whether there are more than were counted, which are a thousand at most.</param>
internal sealed record PushView(
    string System,
    string Agency,
    bool On,
    PushCircuit Circuit,
    DateTimeOffset? OpenSince,
    DateTimeOffset? NextAttemptAt,
    int Failures,
    PushFailureView? LastFailure,
    DateTimeOffset? LastSuccessAt,
    int Waiting,
    int SetApart,
    bool HasMore)
{
    public static PushView Of(PushTarget target, PushChannel? channel, WaitingCount count) => new(
        target.System,
        target.Agency,
        target.IsOn,
        channel?.OpenSince is null ? PushCircuit.Closed : PushCircuit.Open,
        channel?.OpenSince?.InVietnam(),
        channel?.NextAt?.InVietnam(),
        channel?.Failures ?? 0,
        channel?.LastFailure is { } failure ? new(failure.At.InVietnam(), failure.Status, failure.Error) : null,
        channel?.LastSuccessAt?.InVietnam(),
        count.Waiting,
        count.SetApart,
        count.HasMore);
}

/// <summary>Whether a system is sent at once what comes.</summary>
internal enum PushCircuit
{
    /// <summary>It is.</summary>
    Closed,

    /// <summary>It took nothing several times and is only tried now and then.</summary>
    Open,
}

/// <param name="At">When.</param>
/// <param name="Status">The HTTP status that was answered; left out where none was.</param>
/// <param name="Error">What went wrong, in words.</param>
internal sealed record PushFailureView(DateTimeOffset At, int? Status, string Error);
