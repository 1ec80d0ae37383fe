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

    /// <summary>The most characters of all texts of an answer together.</summary>
    public const int AnswerText = 8000;

    /// <summary>How often a member may answer a ballot, the first time included.</summary>
    public const int AnswerRevisions = 50;

    /// <summary>The minutes in which a statement that was asked for has to come back signed.</summary>
    public const int StatementMinutes = 15;

    /// <summary>The most receipts that one verification is given.</summary>
    public const int Receipts = 20;
}
