using System.Text;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Documents as agencies' software writes them.</summary>
internal static class Letters
{
    public const string Office = "000.00.00.G22";
    public const string Finance = "000.00.00.G12";

    public static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    /// <summary>The packet of a new document.</summary>
    public static Task<byte[]> NewAsync(string from, string number, string subject, params string[] to) =>
        PacketAsync(Message(from, number, subject, to), [new PacketFile("1", "cong-van.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(subject)))]);

    /// <summary>What the packet of a document says.</summary>
    public static DocumentMessage Message(string from, string number, string subject, params string[] to) => new()
    {
        From = new(from) { OrganName = "Cơ quan gửi" },
        To = [.. to.Select(code => new Organ(code) { OrganName = $"Cơ quan {code}" })],
        DocumentId = LegalDocumentId.Of($"{from},2026/01/05,{number}/CV-TT"),
        Code = new(number, "CV-TT"),
        Promulgation = new(new DateOnly(2026, 1, 5)) { Place = "Hà Nội" },
        Kind = new("Công văn", 1, 0),
        Subject = subject,
        Signer = new Signer { FullName = "Nguyễn Văn A", Position = "Chánh Văn phòng" },
        Trace = [new TraceHeader(from, new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)))],
        Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.New, Reason = "Văn bản điện tử mới" },
    };

    public static Task<byte[]> PacketAsync(DocumentMessage message, IReadOnlyList<PacketFile> files) =>
        WrittenAsync(EdXmlWriter.Draft(message, files, new DateOnly(2026, 12, 31)));

    /// <summary>A status message on a document.</summary>
    public static Task<byte[]> StatusAsync(string from, string about, string number, StatusCode status, string? description = null) => WrittenAsync(EdXmlWriter.Draft(new StatusMessage
    {
        From = new(from),
        ResponseFor = new DocumentReference
        {
            OrganId = about,
            Code = $"{number}/CV-TT",
            PromulgationDate = new DateOnly(2026, 1, 5),
            DocumentId = LegalDocumentId.Of($"{(status is StatusCode.RecallAsked ? from : about)},2026/01/05,{number}/CV-TT"),
        },
        Status = status,
        Description = description ?? status.ToString(),
        Timestamp = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)),
    }));

    private static async Task<byte[]> WrittenAsync(EGov.Platform.Results.Result<PacketDraft> draft)
    {
        Assert.True(draft.Succeeded(out var packet, out var error), error?.DetailIn(EGov.Platform.Results.Language.English));
        using var content = new MemoryStream();
        await packet!.WriteAsync(content);
        return content.ToArray();
    }
}
