using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Local.Demo;
using EGov.Platform.Results;

namespace EGov.Exchange.Tests.Vxp.Support;

/// <summary>Packets as an agency's software writes them.</summary>
internal static class VxpLetters
{
    private static readonly DateOnly IssuedOn = new(2026, 1, 5);

    public static readonly byte[] Pdf = DemoFiles.Pdf("A letter");

    /// <summary>A document of an agency to others.</summary>
    public static Task<byte[]> LetterAsync(string from, string number, Priority priority = Priority.Normal, byte[]? content = null, params string[] to) => WriteAsync(
        MessageOf(from, number, to) with { Other = new() { Priority = priority } }, content ?? Pdf);

    /// <summary>A packet that takes a document back (business type 1).</summary>
    public static Task<byte[]> RecallAsync(string from, string number, string reason, params string[] to) => WriteAsync(
        MessageOf(from, number, to) with { Business = new() { Type = BusinessType.Recall, Reason = reason } }, Pdf);

    /// <summary>A status message about a document.</summary>
    /// <param name="from">Who reports.</param>
    /// <param name="other">Whom it is told: the document's sender, or of a taking-back its recipient.</param>
    /// <param name="owner">Who sent the document.</param>
    /// <param name="number">The document's number.</param>
    /// <param name="status">What is reported.</param>
    /// <param name="description">What is said beside it.</param>
    /// <param name="at">When.</param>
    public static async Task<byte[]> StatusAsync(string from, string other, string owner, string number, StatusCode status, string description, DateTimeOffset at)
    {
        var message = new StatusMessage
        {
            From = new(from) { OrganName = from },
            ResponseFor = new() { OrganId = other, Code = CodeOf(number).ToString(), PromulgationDate = IssuedOn, DocumentId = IdOf(owner, number) },
            Status = status,
            Description = description,
            Timestamp = at,
        };
        return await WriteAsync(EdXmlWriter.Draft(message));
    }

    /// <summary>What a packet says.</summary>
    public static async Task<(SplitPacket Split, EdXmlMessage Message)> ReadAsync(byte[] packet)
    {
        var split = await PacketSplitter.SplitAsync(new MemoryStream(packet), _ => new MemoryStream());
        Assert.True(split.Succeeded(out var parts, out _));
        Assert.True(EdXmlReader.Read(parts, new DateOnly(2026, 12, 31)).Succeeded(out var message, out _));
        return (parts, message);
    }

    private static DocumentMessage MessageOf(string from, string number, IReadOnlyList<string> to) => new()
    {
        From = new(from) { OrganName = $"Cơ quan {from}" },
        To = [.. to.Select(code => new Organ(code) { OrganName = $"Cơ quan {code}" })],
        DocumentId = IdOf(from, number),
        Code = CodeOf(number),
        Promulgation = new(IssuedOn) { Place = "Hà Nội" },
        Kind = new("Công văn", 2, 18),
        Subject = $"V/v trao đổi văn bản số {number}",
        Signer = new() { FullName = "Nguyễn Văn An", Position = "Chánh Văn phòng" },
        Trace = [new(from, new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)))],
    };

    private static DocumentCode CodeOf(string number) => new(number, "VP-TH");

    private static LegalDocumentId IdOf(string owner, string number) => LegalDocumentId.Of($"{owner},2026/01/05,{CodeOf(number)}");

    private static Task<byte[]> WriteAsync(DocumentMessage message, byte[] content) =>
        WriteAsync(EdXmlWriter.Draft(message, [new("1", "cong-van.pdf", () => new MemoryStream(content))], new DateOnly(2026, 12, 31)));

    private static async Task<byte[]> WriteAsync(Result<PacketDraft> drafted)
    {
        Assert.True(drafted.Succeeded(out var draft, out var error), error?.DetailIn(Language.English));
        using var packet = new MemoryStream();
        await draft.WriteAsync(packet);
        return packet.ToArray();
    }
}
