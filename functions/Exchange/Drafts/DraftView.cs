using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Drafts;

/// <summary>An outgoing document as it is shown to its agency.</summary>
/// <param name="Id">Its id; the axis's id of the document once it is sent.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Author">Who drew it up.</param>
/// <param name="Number">Its number as it is written; left out before it has one.</param>
/// <param name="Files">Its files as they are now, the document itself first.</param>
/// <param name="SignedBy">The name in the certificate of who signed it.</param>
/// <param name="SendBy">Until when it must be sent.</param>
/// <param name="Overdue">Whether that has passed and somebody was reminded.</param>
/// <param name="Document">The axis's id of the document that was sent.</param>
/// <param name="EndedAt">When it was sent or discarded.</param>
internal sealed record DraftView(
    string Id,
    DraftStage Stage,
    string Agency,
    string Author,
    DateTimeOffset CreatedAt,
    string Kind,
    string Subject,
    DraftSigner Signer,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<DraftFileView> Files,
    string? Place,
    string? Unit,
    EdXml.Priority Priority,
    DateOnly? DueDate,
    int? Pages,
    Composing.ComposedBusiness? Business,
    IReadOnlyList<string> Answers,
    Documents.ClerkContact? Clerk,
    bool WithoutSignatures,
    string? Number,
    string? Notation,
    DateOnly? IssuedOn,
    string? SignedBy,
    DateTimeOffset? SignedAt,
    DateTimeOffset? SendBy,
    bool Overdue,
    int Reminders,
    string? Document,
    string? DiscardReason,
    DateTimeOffset? EndedAt,
    long Version)
{
    public static DraftView Of(Aggregate<OutgoingDocument> draft)
    {
        var (state, content) = (draft.State, draft.State.Content);
        return new(
            state.Id,
            state.Stage,
            state.Agency,
            state.Author,
            state.CreatedAt.InVietnam(),
            content.Kind,
            content.Subject,
            content.Signer,
            content.Recipients,
            [.. state.PresentFiles().Select((file, index) => new DraftFileView(index, file.Name, file.MediaType, file.Size, file.Sha256, file.Description))],
            content.Place,
            content.Unit,
            content.Priority,
            content.DueDate,
            content.Pages,
            content.Business,
            content.Answers,
            content.Clerk,
            content.WithoutSignatures,
            state.Number?.Number,
            state.Number?.Notation,
            state.Number?.IssuedOn,
            state.Signature?.Name,
            state.Signature?.SignedAt?.InVietnam(),
            state.SendBy?.InVietnam(),
            state.IsOverdue,
            state.Reminders,
            state.Stage is DraftStage.Sent ? state.Id : null,
            state.DiscardReason,
            state.EndedAt?.InVietnam(),
            draft.Version);
    }
}

/// <param name="Index">By which it is fetched.</param>
/// <param name="Sha256">By which it is kept when the draft is changed.</param>
internal sealed record DraftFileView(int Index, string Name, string MediaType, long Size, string Sha256, string? Description);
