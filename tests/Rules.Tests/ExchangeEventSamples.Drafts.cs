using EGov.Exchange.Composing;
using EGov.Exchange.Drafts;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

internal static partial class ExchangeEventSamples
{
    private static readonly DraftFile Paper = new("cong-van.pdf", "application/pdf", 200_000, new string('b', 64), $"draft-{Id}-{Id}", "Văn bản");

    private static readonly DraftContent Draft = new(
        "Công văn", "V/v liên thông văn bản", new DraftSigner("Nguyễn Văn A", "Chánh Văn phòng", "TL.", "001099012345"), ["000.00.00.G12"], [Paper], "Hà Nội", "TTĐT",
        Priority.Urgent, new DateOnly(2026, 11, 20), 2, new ComposedBusiness(BusinessType.Replace, "Thay thế", [Id]), [Id], Clerk, false);

    /// <summary>Of outgoing documents before they are sent.</summary>
    public static IReadOnlyList<IDomainEvent> Drafts { get; } =
    [
        new DraftCreated(Monday, "clerk", Id, "G22", Draft),
        new DraftChanged(Monday, "clerk", Draft),
        new DraftNumbered(Monday, "clerk", new DraftNumber("chung", "15", "VPCP-TTĐT", new(2026, 11, 16)), Monday.AddDays(1)),
        new DraftSigned(Monday, "leader", new DraftSignature("001099012345", "Nguyễn Văn A", Monday, Paper), Monday.AddDays(1)),
        new DraftSealed(Monday, "clerk", [Paper]),
        new DraftSent(Monday, "clerk"),
        new DraftDiscarded(Monday, "clerk", "reason"),
        new DraftReminded(Monday, "system", 2, true, Monday.AddDays(2)),
    ];
}
