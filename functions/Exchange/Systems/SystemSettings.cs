namespace EGov.Exchange.Systems;

/// <summary>What operators register of an agency's system and may change.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Addresses">From where it may call: addresses or networks (<c>10.20.0.0/16</c>); empty for anywhere.</param>
/// <param name="Certificates">
/// The SHA-256 of the client certificates of which it must show one, in lower-case hexadecimal; empty where it need not show any.
/// </param>
/// <param name="IncludesUnits">Whether it may send and fetch for agencies below its own too.</param>
internal sealed record SystemSettings(string Name, IReadOnlyList<string> Addresses, IReadOnlyList<string> Certificates, bool IncludesUnits = false)
{
    /// <summary>Whether the same is registered, in the same order.</summary>
    public bool IsAs(SystemSettings other) =>
        Addresses.SequenceEqual(other.Addresses, StringComparer.Ordinal)
        && Certificates.SequenceEqual(other.Certificates, StringComparer.Ordinal)
        && this with { Addresses = other.Addresses, Certificates = other.Certificates } == other;
}

/// <summary>A secret that the axis and the system share, sealed.</summary>
/// <param name="Box">The secret as it is kept.</param>
/// <param name="Until">When it stops being good; null for the present one.</param>
internal sealed record SystemSecret(byte[] Box, DateTimeOffset? Until = null);

/// <summary>How a system is told of what came for its agency.</summary>
/// <param name="Address">Where it is told.</param>
/// <param name="IsOn">Whether it is told at present.</param>
/// <param name="Secret">With what the axis signs what it tells, sealed.</param>
/// <param name="Sends">What it is sent of a packet.</param>
/// <param name="Earlier">The secret of before the last renewal, with its end; null before there was one.</param>
internal sealed record SystemPush(string Address, bool IsOn, byte[] Secret, PushedContent Sends = PushedContent.Notice, SystemSecret? Earlier = null)
{
    /// <summary>The secrets, sealed, with which what it is told is signed at the moment, the present one first.</summary>
    public IEnumerable<byte[]> SecretsAt(DateTimeOffset now) => Earlier is { Until: { } until } earlier && now < until ? [Secret, earlier.Box] : [Secret];
}

/// <summary>What a system is sent of a packet that came for its agency.</summary>
internal enum PushedContent
{
    /// <summary>What it is; the system fetches it.</summary>
    Notice,

    /// <summary>The packet itself.</summary>
    Packet,
}
