using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Systems;

/// <summary>A connected system as operators and leaders of its agency see it.</summary>
/// <param name="Id">The id that its agency knows.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="Settings">What is registered of it.</param>
/// <param name="Push">How it is told of what comes; null while its agency has not said.</param>
/// <param name="EarlierSecretUntil">Until when the secret of before is good beside the present one; null when it is no more, or there was none.</param>
/// <param name="Disabled">Whether it may do nothing at present.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Version">The number of the last change.</param>
internal sealed record SystemView(
    string Id,
    string Agency,
    SystemSettings Settings,
    SystemPushView? Push,
    DateTimeOffset? EarlierSecretUntil,
    bool Disabled,
    DateTimeOffset RegisteredAt,
    long Version)
{
    public static SystemView Of(Aggregate<ConnectedSystem> system) => Of(system.State, system.Version);

    public static SystemView Of(ConnectedSystem system, long version) => new(
        system.Id,
        system.Agency,
        system.Settings,
        system.Push is { } push ? new(push.Address, push.IsOn, push.Sends, push.Earlier?.Until?.InVietnam()) : null,
        system.EarlierSecret?.Until?.InVietnam(),
        system.IsDisabled,
        system.RegisteredAt.InVietnam(),
        version);
}

/// <param name="Address">Where it is told.</param>
/// <param name="On">Whether it is told at present.</param>
/// <param name="Sends">What it is sent of a packet.</param>
/// <param name="EarlierSecretUntil">Until when the secret of before signs beside the present one; null when there was none. The time may be past.</param>
internal sealed record SystemPushView(string Address, bool On, PushedContent Sends, DateTimeOffset? EarlierSecretUntil);

/// <summary>A system with a secret that was made for it now.</summary>
/// <param name="System">The system.</param>
/// <param name="Secret">The secret, which is shown this once; null when none was made.</param>
internal sealed record SystemWithSecret(SystemView System, string? Secret);
