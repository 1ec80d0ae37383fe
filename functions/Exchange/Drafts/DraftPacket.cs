using EGov.Exchange.Composing;
using EGov.Exchange.EdXml;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Results;

namespace EGov.Exchange.Drafts;

/// <summary>Makes the packet of an outgoing document, and finds out beforehand whether one can be made: once a number is taken, nothing can be mended.</summary>
internal sealed class DraftPacket(Composer composer, DraftContents contents)
{
    /// <summary>As long as numbers and notations are at most, so that those to come fit.</summary>
    private static readonly DraftNumber Placeholder = new(string.Empty, "00000", new string('X', Registers.Numbers.Notations.Longest), default);

    /// <summary>What is wrong with what the document says, or null.</summary>
    public Task<Error?> FaultOfAsync(Caller caller, string agency, DraftContent content, DateTimeOffset now, CancellationToken cancellation) =>
        composer.FaultOfAsync(caller, agency, BodyOf(content, Placeholder with { IssuedOn = now.DateInVietnam() }), FilesOf(agency, content.Files), now, cancellation);

    /// <summary>The packet, to be disposed by who sends it; the same to the byte for the same moment.</summary>
    public Task<Result<ContentSpool>> ComposeAsync(Caller caller, OutgoingDocument draft, DateTimeOffset asked, CancellationToken cancellation) =>
        composer.ComposeAsync(caller, draft.Agency, BodyOf(draft.Content, draft.Number!), FilesOf(draft.Agency, draft.PresentFiles()), asked, cancellation);

    private IReadOnlyList<PacketFile> FilesOf(string agency, IReadOnlyList<DraftFile> files) =>
    [
        .. files.Select((file, index) => new PacketFile(
            $"{index + 1}", file.Name, () => new LaterStream(() => contents.OpenAsync(agency, file, CancellationToken.None))) { Description = file.Description }),
    ];

    private static ComposeBody BodyOf(DraftContent content, DraftNumber number) => new(
        number.Number,
        number.Notation,
        content.Kind,
        content.Subject,
        new SignerBody(content.Signer.Name, content.Signer.Position, content.Signer.Competence),
        content.Recipients,
        [],
        number.IssuedOn,
        content.Place,
        content.Priority,
        content.DueDate,
        content.Pages,
        content.Business,
        content.Answers,
        content.Clerk);
}
