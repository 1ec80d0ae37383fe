using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Exchange.Documents;
using EGov.Platform.Storage;

namespace EGov.Exchange.Repeats;

/// <summary>
/// Finds documents by what their senders call them: the bytes of the packet, the document's id, number and notation in the year. It is written
/// before the document, so that of two that come at once each knows the other; who reads it looks whether the document came.
/// </summary>
internal sealed class DocumentIndex(AppStores stores)
{
    private const int MostOfOneName = 50;
    private const string Packet = "packet";
    private const string Letters = "letters";

    /// <summary>The axis's id for a packet of a sender: the same for the same bytes, for ever.</summary>
    /// <param name="sender">The registry id of the agency that sends.</param>
    /// <param name="sha256">Of the packet, in lower-case hexadecimal.</param>
    /// <param name="fresh">The id that it gets when it is new.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> ReserveAsync(string sender, string sha256, string fresh, CancellationToken cancellation)
    {
        var partition = $"{Packet}-{sender}-{sha256}";
        var claim = PlatformJson.Write(new PacketClaim(Packet, partition, fresh));
        if (await stores.Claims.CreateAsync(partition, Packet, claim, cancellation) is not null)
        {
            return fresh;
        }

        return await FindPacketAsync(sender, sha256, cancellation) ?? throw new InvalidOperationException($"The claim of {partition} was there and is gone.");
    }

    /// <summary>The axis's id of a packet that the sender sent before, or null.</summary>
    public async Task<string?> FindPacketAsync(string sender, string sha256, CancellationToken cancellation) =>
        await stores.Claims.GetAsync($"{Packet}-{sender}-{sha256}", Packet, cancellation) is { } stored
            ? PlatformJson.Read<PacketClaim>(stored.Content).Document
            : null;

    /// <summary>Notes what the sender calls a document.</summary>
    /// <returns>The others that it called the same, the earliest first.</returns>
    public async Task<IReadOnlyList<string>> NoteAsync(string sender, LetterHead head, string document, CancellationToken cancellation)
    {
        var others = new List<string>();
        foreach (var partition in PartitionsOf(sender, head.LegalId, head.Code, head.IssuedOn.Year))
        {
            var kept = await stores.Claims.ChangeAsync<NamedLetters>(
                partition, Letters, named => (named ?? new(Letters, partition, [])).With(document), cancellation);
            others.AddRange(kept!.Documents.TakeWhile(other => other != document).Except(others));
        }

        return others;
    }

    /// <summary>The documents of the sender that have the name, the latest first; some may never have come.</summary>
    /// <param name="sender">The registry id of the agency that sent them.</param>
    /// <param name="legalId">The document's id as a packet has it, or null.</param>
    /// <param name="code">Number and notation.</param>
    /// <param name="year">The year of issue; null where it is not said.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string sender, string? legalId, string code, int? year, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var partition in PartitionsOf(sender, legalId, code, year))
        {
            if (await stores.Claims.GetAsync(partition, Letters, cancellation) is { } stored)
            {
                found.AddRange(PlatformJson.Read<NamedLetters>(stored.Content).Documents.Reverse().Except(found));
            }
        }

        return found;
    }

    private static IEnumerable<string> PartitionsOf(string sender, string? legalId, string code, int? year)
    {
        if (!string.IsNullOrWhiteSpace(legalId))
        {
            yield return $"letter-{sender}-{DigestOf(legalId.Trim().ToUpperInvariant())}";
        }

        if (year is { } named)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"number-{sender}-{named}-{DigestOf(WithoutZeros(code).ToUpperInvariant())}");
        }
    }

    /// <summary>Numbers below ten may be written with a zero before them (Decree 30/2020/NĐ-CP, Annex I).</summary>
    private static string WithoutZeros(string code) => code.Trim().TrimStart('0');

    private static string DigestOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private sealed record PacketClaim(string Id, string PartitionKey, string Document);

    private sealed record NamedLetters(string Id, string PartitionKey, IReadOnlyList<string> Documents)
    {
        public NamedLetters With(string document) =>
            Documents.Contains(document, StringComparer.Ordinal) ? this : this with { Documents = [.. Documents.TakeLast(MostOfOneName - 1), document] };
    }
}
