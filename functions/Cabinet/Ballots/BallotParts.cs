namespace EGov.Cabinet.Ballots;

/// <summary>What is put to the members.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="Papers">What they read to answer.</param>
/// <param name="AnswerDays">Working days to answer; null for what the regulation says.</param>
internal sealed record BallotContent(string Title, IReadOnlyList<Question> Questions, IReadOnlyList<Paper> Papers, int? AnswerDays);

/// <summary>A file that belongs to a ballot or a submission.</summary>
/// <param name="File">The id of the uploaded file.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The digest of its content.</param>
/// <param name="Pages">How many pages it has; null where that cannot be counted.</param>
internal sealed record Paper(string File, string Name, PaperKind Kind, string MediaType, long Size, string Sha256, int? Pages);

/// <summary>What a paper is (Decree 39/2022/NĐ-CP, article 13).</summary>
internal enum PaperKind
{
    /// <summary>The submission or report (<c>tờ trình, báo cáo</c>).</summary>
    Submission,

    /// <summary>The draft that is decided on.</summary>
    Draft,

    /// <summary>The summary of a long document.</summary>
    Summary,

    /// <summary>An opinion received.</summary>
    Opinion,

    /// <summary>Anything else.</summary>
    Annex,
}

/// <summary>Somebody who votes in a ballot: part of its electorate, which is frozen when it is opened.</summary>
/// <param name="Seat">Their seat in the body.</param>
/// <param name="Person">The id of their account.</param>
/// <param name="Chair">Whether they are the chair, whose side wins on a tie.</param>
internal sealed record Voter(string Seat, string Person, bool Chair = false);

/// <summary>More time to answer.</summary>
/// <param name="At">When it was given.</param>
/// <param name="By">By whom.</param>
/// <param name="Due">Until when one may answer now.</param>
/// <param name="Reason">Why.</param>
internal sealed record Extension(DateTimeOffset At, string By, DateTimeOffset Due, string Reason);

/// <summary>A resolution whose signatures were looked at.</summary>
/// <param name="PublishBy">The day by which the regulation has it published.</param>
internal sealed record SignedResolution(
    string File, string Number, DateOnly IssuedOn, DateTimeOffset SignedAt, string SignedBy, string SealedBy, DateOnly PublishBy);

/// <summary>How far a ballot is.</summary>
internal enum BallotStage
{
    /// <summary>Drawn up; nobody votes yet.</summary>
    Prepared,

    /// <summary>Members answer.</summary>
    Open,

    /// <summary>Answers are being sealed; those sealed already no longer change.</summary>
    Closing,

    /// <summary>Counted.</summary>
    Closed,

    /// <summary>Its result is shown to those entitled.</summary>
    Published,

    /// <summary>Taken back; nothing is counted.</summary>
    Recalled,
}
