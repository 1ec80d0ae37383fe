using System.Security.Cryptography;
using System.Text;
using EGov.Exchange.EdXml;
using EGov.Exchange.Errors;
using EGov.Platform.Agencies;
using EGov.Platform.Results;

namespace EGov.Exchange.Sending;

/// <summary>
/// Those of a packet's recipients to whom it is to go. Who brings it may leave some out, such as units of their own that they serve themselves; the
/// packet stays as it is. The same packet to others is another exchange.
/// </summary>
/// <param name="Codes">Their codes as the packet has them.</param>
/// <param name="AreAll">Whether nobody was left out.</param>
internal sealed record Addressees(IReadOnlyList<string> Codes, bool AreAll)
{
    /// <param name="message">What the packet says.</param>
    /// <param name="wanted">The codes of those to whom it is to go, in either scheme; null for all. Who is not named by the packet is refused.</param>
    public static Result<Addressees> Of(EdXmlMessage message, IReadOnlyList<string>? wanted)
    {
        var all = PacketFacts.RecipientsOf(message);
        if (wanted is null)
        {
            return new Addressees(all, true);
        }

        var codes = all.ToLookup(Canonical, StringComparer.OrdinalIgnoreCase);
        if (wanted.FirstOrDefault(code => !codes.Contains(Canonical(code))) is { } stranger)
        {
            return ExchangeErrors.NotARecipient.With(stranger);
        }

        var kept = wanted.Select(Canonical).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<string> some = [.. all.Where(code => kept.Contains(Canonical(code)))];
        return new Addressees(some, some.Count == all.Count);
    }

    /// <summary>What the exchange is known by: the packet's bytes, and, where some were left out, who is left.</summary>
    /// <param name="sha256">Of the packet.</param>
    public string NameOf(string sha256)
    {
        if (AreAll)
        {
            return sha256;
        }

        var some = string.Join('\n', Codes.Select(Canonical).Order(StringComparer.Ordinal));
        return $"{sha256}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(some)).AsSpan(0, 8))}";
    }

    private static string Canonical(string code) => Qcvn102Code.Parse(code.Trim())?.ToDecision20().ToString() ?? code.Trim();
}
