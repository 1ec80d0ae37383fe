using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Systems;

/// <summary>
/// An agency's software that is connected to the axis: it speaks the protocol of before with a secret that both sides know, and may be told of
/// what comes.
/// </summary>
/// <param name="Id">The id that its agency knows (<c>SystemId</c>).</param>
/// <param name="Agency">The registry id of the agency whose system it is.</param>
/// <param name="Settings">What operators have registered.</param>
/// <param name="Registration">What tells the request that registered it from others with the same id.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="Secret">The present secret.</param>
internal sealed record ConnectedSystem(
    string Id, string Agency, SystemSettings Settings, string Registration, DateTimeOffset RegisteredAt, SystemSecret Secret)
    : IAggregateState<ConnectedSystem, SystemEvent>
{
    /// <summary>How long the push secret of before signs beside a new one.</summary>
    public static readonly TimeSpan PushSecretOverlap = TimeSpan.FromHours(24);

    public static string Kind => "system";

    /// <summary>The secret of before the last renewal, with the end of its days; null before there was one.</summary>
    public SystemSecret? EarlierSecret { get; init; }

    /// <summary>How it is told of what comes; null while its agency has not said.</summary>
    public SystemPush? Push { get; init; }

    /// <summary>Whether it may do nothing at present.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether it is told of what comes.</summary>
    public bool IsTold => this is { IsDisabled: false, Push.IsOn: true };

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static ConnectedSystem Fold(ConnectedSystem? state, SystemEvent happened) => happened switch
    {
        SystemRegistered first => new(first.System, first.Agency, first.Settings, first.Registration, first.At, new(first.Secret)),
        SystemChanged changed => state! with { Settings = changed.Settings },
        SystemPushChanged push => state! with
        {
            Push = new(
                push.Address,
                push.IsOn,
                push.Secret ?? state.Push!.Secret,
                push.Sends,
                push.Secret is null ? state.Push!.Earlier : push.EarlierUntil is { } until ? new(state.Push!.Secret, until) : null),
        },
        SystemSecretRenewed renewed => state! with
        {
            Secret = new(renewed.Secret),
            EarlierSecret = state.Secret with { Until = renewed.EarlierUntil },
        },
        SystemDisabled => state! with { IsDisabled = true },
        SystemEnabled => state! with { IsDisabled = false },
        _ => throw new InvalidOperationException($"A system cannot take {happened.GetType().Name}."),
    };

    /// <summary>The secrets that are good at the moment, the present one first.</summary>
    public IEnumerable<SystemSecret> SecretsAt(DateTimeOffset now) =>
        EarlierSecret is { Until: { } until } earlier && now < until ? [Secret, earlier] : [Secret];

    /// <summary>Puts the settings in the place of all that was registered.</summary>
    public Result<IReadOnlyList<SystemEvent>> Change(SystemSettings settings, DateTimeOffset at, string by) =>
        settings.IsAs(Settings) ? Array.Empty<SystemEvent>() : Happened(new SystemChanged(at, by, settings));

    /// <summary>
    /// Says how it is told of what comes. What it is told is signed, so the first time a secret comes with it; when it is renewed the one before signs
    /// too for a day, so that nothing is refused while its agency changes over.
    /// </summary>
    /// <param name="wanted">How.</param>
    /// <param name="fresh">A new secret, sealed; null to keep the one before.</param>
    /// <param name="told">The system of the agency that is told at present; null while none is.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who says so.</param>
    public Result<IReadOnlyList<SystemEvent>> ChangePush(PushWish wanted, byte[]? fresh, string? told, DateTimeOffset at, string by)
    {
        var sends = wanted.Sends ?? Push?.Sends ?? PushedContent.Notice;
        return Push is null && fresh is null ? ExchangeErrors.PushSecretMissing.With(Id)
            : wanted.IsOn && told is not null && told != Id ? ExchangeErrors.OtherSystemTold.With(told)
            : fresh is null && Push!.Address == wanted.Address && Push.IsOn == wanted.IsOn && Push.Sends == sends ? Array.Empty<SystemEvent>()
            : Happened(new SystemPushChanged(
                at, by, wanted.Address, wanted.IsOn, fresh, sends, fresh is null || Push is null ? null : at + PushSecretOverlap));
    }

    /// <summary>Gives it a new secret; the present one stays good for some time, so that nothing stops while its agency changes over.</summary>
    public Result<IReadOnlyList<SystemEvent>> RenewSecret(byte[] fresh, TimeSpan overlap, DateTimeOffset at, string by) =>
        fresh.AsSpan().SequenceEqual(Secret.Box) ? Array.Empty<SystemEvent>() : Happened(new SystemSecretRenewed(at, by, fresh, at + overlap));

    public Result<IReadOnlyList<SystemEvent>> Disable(DateTimeOffset at, string by) =>
        IsDisabled ? ExchangeErrors.SystemStateAlready.With(Id) : Happened(new SystemDisabled(at, by));

    /// <summary>Lets it go on, and be told of what comes if it is to be.</summary>
    /// <param name="told">The system of the agency that is told at present; null while none is.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who says so.</param>
    public Result<IReadOnlyList<SystemEvent>> Enable(string? told, DateTimeOffset at, string by) =>
        !IsDisabled ? ExchangeErrors.SystemStateAlready.With(Id)
        : Push is { IsOn: true } && told is not null ? ExchangeErrors.OtherSystemTold.With(told)
        : Happened(new SystemEnabled(at, by));

    private static Result<IReadOnlyList<SystemEvent>> Happened(SystemEvent happened) => new[] { happened };
}

/// <summary>How a system is to be told of what comes.</summary>
/// <param name="Address">Where.</param>
/// <param name="IsOn">Whether it is told at present.</param>
/// <param name="Sends">What it is sent of a packet; null to leave that as it is, at first a notice.</param>
internal sealed record PushWish(string Address, bool IsOn, PushedContent? Sends);
