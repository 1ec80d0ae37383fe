using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Participants;
using EGov.Platform.Aggregates;
using EGov.Platform.Signatures.Verification;

namespace EGov.Rules.Tests;

/// <summary>A sample of every event of the exchange axis.</summary>
internal static partial class ExchangeEventSamples
{
    private const string Id = "019b8c6d5a5c7d0b9d0a4f1e2c3b4a59";

    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly LetterHead Head = new(
        "000.00.00.G22,2026/11/16,15/VPCP-TTĐT", "15", "VPCP-TTĐT", new(2026, 11, 16), "Công văn", "V/v liên thông văn bản", "Nguyễn Văn A", "Chánh Văn phòng",
        Priority.Urgent, new DateOnly(2026, 11, 20), 2);

    private static readonly Recipient Finance = new("000.00.00.G12", "G12");

    private static readonly ClerkContact Clerk = new("Văn phòng", "Trần Thị B", "0912345678", "b@example.vn");

    public static IReadOnlyList<IDomainEvent> Core { get; } =
    [
        new DocumentAccepted(
            Monday, "system-G22", Id, MessageKind.Document, Door.Vxp, "system-G22", "G22", "000.00.00.G22", BusinessType.Replace, "Thay thế", Head,
            new StatusReport("03", "000.00.00.G12", "15/VPCP-TTĐT", new(2026, 11, 16), "000.00.00.G22,2026/11/16,15/VPCP-TTĐT", "Đã tiếp nhận", Clerk, Monday),
            [Finance.ToText()], new PacketContent(new string('a', 64), 300_000, "agency-G22", "envelope", false),
            [new DocumentFile("1", "cong-van.pdf", "application/pdf", 200_000, new string('b', 64), "1.pdf", SignatureConclusion.Valid)],
            Standing.Original, [new PacketNote("EXCHANGE-W001", new("Ghi chú", "Note"))], [new DocumentLink(Id, LinkRelation.Replaces)], false),
        new DocumentLinked(Monday, "system", new(Id, LinkRelation.ReplacedBy)),
        new DocumentRecallAsked(Monday, "clerk", "reason", ["G12"], Id),
        new DeliveryPlaced(Monday, "system", Id, Finance, new DocumentBrief(
            MessageKind.Document, BusinessType.New, "G22", "000.00.00.G22", Head, null, Standing.Original, Monday, 1, false), "20261116-00000001", Monday.AddHours(8), ["G12"]),
        new DeliveryTransported(Monday, "system-G12", Transport.Fail, "reason"),
        new DeliveryReported(Monday, "clerk", "03", "Đã tiếp nhận", Clerk, Id, ReportOutcome.Applied, new RegisterNote("Vụ Pháp chế", new(2026, 11, 20), "remark")),
        new DeliveryRecallAsked(Monday, "clerk", "reason", Id, Monday.AddHours(8)),
        new DeliveryRecallAnswered(Monday, "clerk", false, "reason", Id),
        new DeliveryRegistered(Monday, "system", 2026, 1),
        new DeliveryTold(Monday, "system", 3, Id),
        new DeliveryUntold(Monday, "system", 4, "EXCHANGE-4004", new("Đơn vị nhận đã chấm dứt.", "The recipient has ended."), false),
        new DeliveryOvertaken(Monday, "system", "0198f3a2b4c57d6e8f90a1b2c3d4e5f6"),
        new DeliveryReminded(Monday, "system", 1, Monday.AddDays(1), false),
        new DeliveryPushed(Monday, "system", "G12.QLVB"),
        new ParticipantLocked(Monday, "operator", "G12", "reason"),
        new ParticipantUnlocked(Monday, "operator", "G12"),
    ];

    public static IReadOnlyList<IDomainEvent> All => [.. Core, .. Systems, .. Uploads, .. Registers, .. Push, .. Drafts];
}
