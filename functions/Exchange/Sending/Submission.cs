using EGov.Exchange.Documents;
using EGov.Platform.Access;

namespace EGov.Exchange.Sending;

/// <summary>Who brings a packet to the axis, and what they say of it beforehand.</summary>
/// <param name="Agency">The registry id of the agency for which it is brought: the packet must come from it.</param>
/// <param name="By">The caller's id.</param>
/// <param name="System">The system that brings it; null for a person.</param>
/// <param name="Door">By which door.</param>
/// <param name="Expected">What it must carry; null for either.</param>
/// <param name="Sha256">What its digest must be, in lower-case hexadecimal; null where nothing was said.</param>
/// <param name="Id">The axis's id that was reserved for it; null for a packet that is known by its bytes alone.</param>
internal sealed record Submission(
    string Agency, string By, string? System, Door Door, MessageKind? Expected = null, string? Sha256 = null, string? Id = null)
{
    /// <summary>The codes of those of the packet's recipients to whom it is to go; null for all.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>
    /// Whether the digest that was said is that of the packet. The Java client of the old protocol writes bytes below 16 with one digit; whoever
    /// knows the packet can tell that it is meant.
    /// </summary>
    /// <param name="sha256">The packet's, in lower-case hexadecimal.</param>
    public bool Means(string sha256) =>
        Sha256 is null
        || Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase)
        || (Door is Door.Vxp && Sha256.Equals(WithoutZeros(sha256), StringComparison.OrdinalIgnoreCase));

    private static string WithoutZeros(string sha256) =>
        string.Concat(sha256.Chunk(2).Select(digits => digits[0] == '0' ? digits.AsSpan(1).ToString() : new string(digits)));

    /// <summary>The caller under whom a packet that is refused is kept apart.</summary>
    public Caller ToCaller() => new(By, [System is null ? Callers.Official : Callers.System], Agency);
}

/// <summary>What the axis answers to a packet that it took.</summary>
/// <param name="Accepted">What was taken; of a repeat, the first time.</param>
/// <param name="IsRepeat">Whether the same packet had been taken before.</param>
internal sealed record Receipt(DocumentAccepted Accepted, bool IsRepeat)
{
    /// <summary>The registry ids of those recipients who gave back what was sent the first time.</summary>
    public IReadOnlyList<string> GivenBack { get; init; } = [];
}
