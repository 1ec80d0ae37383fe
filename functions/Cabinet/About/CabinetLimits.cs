namespace EGov.Cabinet.About;

/// <summary>The bounds of what e-Cabinet takes and gives, beside those of all apps; published under these names.</summary>
internal static class CabinetLimits
{
    /// <summary>The most seats of a body, with those that have ended.</summary>
    public const int Seats = 1100;

    /// <summary>The most seats that are given at once.</summary>
    public const int SeatsAtOnce = 100;

    /// <summary>The most questions of a ballot.</summary>
    public const int Questions = 10;

    /// <summary>The most alternatives of a question.</summary>
    public const int Alternatives = 10;

    /// <summary>The most papers of a ballot.</summary>
    public const int Papers = 40;

    /// <summary>How often a ballot is extended.</summary>
    public const int Extensions = 10;

    /// <summary>The most days from today to which a ballot is extended.</summary>
    public const int ExtensionDays = 60;

    /// <summary>The most characters of all texts of an answer together.</summary>
    public const int AnswerText = 8000;

    /// <summary>How often a member may answer a ballot, the first time included.</summary>
    public const int AnswerRevisions = 50;

    /// <summary>The minutes in which a statement that was asked for has to come back signed.</summary>
    public const int StatementMinutes = 15;

    /// <summary>So many characters of opinions a sheet of a result writes out; of more, each opinion is cut.</summary>
    public const int SheetText = 200000;

    /// <summary>The most characters of an opinion on a sheet whose opinions are cut.</summary>
    public const int SheetOpinion = 200;

    /// <summary>The most receipts that one verification is given.</summary>
    public const int Receipts = 8;

    /// <summary>The most opinions that come with a submission.</summary>
    public const int Opinions = 30;

    /// <summary>The most characters of all their texts together.</summary>
    public const int OpinionText = 8000;

    /// <summary>The most characters of a reason.</summary>
    public const int Reason = 1000;

    /// <summary>The most files of a submission, with those that were replaced.</summary>
    public const int SubmissionFiles = 200;

    /// <summary>How often one submission is submitted, the first time included.</summary>
    public const int SubmissionRounds = 20;

    /// <summary>The most ballots to which one submission is put, with those that were recalled.</summary>
    public const int SubmissionBallots = 20;

    /// <summary>The most versions of the draft of a submission.</summary>
    public const int Drafts = 50;

    /// <summary>The most paragraphs of a version: as many as one request may bring.</summary>
    public const int DraftParagraphs = 200;

    /// <summary>The most bytes of a version, as JSON in UTF-8.</summary>
    public const int DraftBytes = 48 * 1024;

    /// <summary>The most characters of the passage that a remark quotes.</summary>
    public const int Quote = 1000;
}
