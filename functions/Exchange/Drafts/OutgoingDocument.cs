using EGov.Platform.Aggregates;

namespace EGov.Exchange.Drafts;

/// <summary>
/// A document on its way out of an agency (<c>văn bản đi</c>): drawn up, numbered, signed by the authorised person, sealed by the agency, sent, in
/// this order (Decree 30/2020/NĐ-CP, article 14).
/// </summary>
/// <param name="Id">Its id; the axis's id of the document once it is sent.</param>
/// <param name="Agency">The registry id of the agency that issues it.</param>
/// <param name="Author">Who drew it up.</param>
/// <param name="Content">What it says and holds.</param>
internal sealed partial record OutgoingDocument(string Id, string Agency, string Author, DateTimeOffset CreatedAt, DraftContent Content)
    : IAggregateState<OutgoingDocument, DraftEvent>
{
    public static string Kind => "outgoing";

    /// <summary>How far it is.</summary>
    public DraftStage Stage { get; init; }

    /// <summary>The day of issue as soon as a number is asked for; noted first, so that asked again the number is of the same year.</summary>
    public DateOnly? NumberingOn { get; init; }

    /// <summary>Its number; null before it has one.</summary>
    public DraftNumber? Number { get; init; }

    /// <summary>The authorised person's signature; null before it is signed.</summary>
    public DraftSignature? Signature { get; init; }

    /// <summary>All files as they are sealed; null before.</summary>
    public IReadOnlyList<DraftFile>? SealedFiles { get; init; }

    /// <summary>That it is being sent; null while nobody tries.</summary>
    public SendLease? Lease { get; init; }

    /// <summary>Until when it must be sent; null while it is not issued.</summary>
    public DateTimeOffset? SendBy { get; init; }

    /// <summary>How many reminders there were.</summary>
    public int Reminders { get; init; }

    /// <summary>When the next falls due; null when nobody is to be reminded.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Why it was discarded.</summary>
    public string? DiscardReason { get; init; }

    /// <summary>When it was sent or discarded.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing happens to it any more.</summary>
    public bool IsOver => Stage is DraftStage.Sent or DraftStage.Discarded;

    /// <summary>Whether it is issued, and its time to be sent has passed.</summary>
    public bool IsOverdue => Reminders > 0 && !IsOver;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <summary>Its files as they are now, the document itself first.</summary>
    public IReadOnlyList<DraftFile> PresentFiles() =>
        SealedFiles ?? (Signature is { } signature ? [signature.File, .. Content.Files.Skip(1)] : Content.Files);

    /// <summary>Every content that it may be asked for, now or later.</summary>
    public IEnumerable<string> Contents() => Content.Files.Concat(PresentFiles()).Select(file => file.StoredAs).Distinct(StringComparer.Ordinal);

    public static OutgoingDocument Fold(OutgoingDocument? state, DraftEvent happened) => (state, happened) switch
    {
        (null, DraftCreated created) => new(created.Id, created.Agency, created.By, created.At, created.Content),
        ({ } known, DraftChanged changed) => known with { Content = changed.Content },
        ({ } known, DraftNumbered numbered) => known with
        {
            Stage = DraftStage.Numbered,
            Number = numbered.Number,
            NumberingOn = numbered.Number.IssuedOn,
            SendBy = numbered.SendBy,
            RemindAt = numbered.SendBy,
        },
        ({ } known, DraftSigned signed) => known with
        {
            Stage = DraftStage.Signed,
            Signature = signed.Signature,
            SendBy = signed.SendBy,
            RemindAt = signed.SendBy,
        },
        ({ } known, DraftSealed done) => known with { Stage = DraftStage.Sealed, SealedFiles = done.Files },
        ({ } known, DraftSent sent) => known with { Stage = DraftStage.Sent, EndedAt = sent.At, RemindAt = null, Lease = null },
        ({ } known, DraftDiscarded gone) => known with
        {
            Stage = DraftStage.Discarded,
            DiscardReason = gone.Reason,
            EndedAt = gone.At,
            RemindAt = null,
        },
        ({ } known, DraftReminded reminded) => known with { Reminders = reminded.Round, RemindAt = reminded.Next },
        _ => throw new InvalidOperationException($"An outgoing document cannot begin with {happened.GetType().Name}."),
    };
}
