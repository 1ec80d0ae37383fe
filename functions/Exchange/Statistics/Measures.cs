using System.Collections.Frozen;
using EGov.Exchange.Documents;

namespace EGov.Exchange.Statistics;

/// <summary>
/// The names under which sums are stored. They are short because each stands in the document of every bucket, day and kind, and they never change
/// their meaning.
/// </summary>
internal static class Measures
{
    /// <summary>Documents, or deliveries of documents.</summary>
    public const string Count = "n";

    /// <summary>A document's update by a new version.</summary>
    public const string Update = "up";

    /// <summary>A document that takes the place of others.</summary>
    public const string Replacement = "rp";

    /// <summary>Recipients of documents.</summary>
    public const string Recipients = "re";

    /// <summary>Sent later than the morning after the working day of issue.</summary>
    public const string SentLate = "sl";

    /// <summary>Taken or refused in time.</summary>
    public const string AnsweredInTime = "it";

    /// <summary>Taken or refused, too late.</summary>
    public const string AnsweredLate = "lt";

    /// <summary>Neither taken nor refused, and the recipient was reminded.</summary>
    public const string Overdue = "od";

    /// <summary>Whole minutes from the mailbox to the answer, of those that were answered.</summary>
    public const string AnswerMinutes = "am";

    /// <summary>Settled.</summary>
    public const string Finished = "fn";

    /// <summary>Settled by the day that was set.</summary>
    public const string FinishedInTime = "fi";

    /// <summary>Settled after it.</summary>
    public const string FinishedLate = "fl";

    /// <summary>Whole minutes from the mailbox until it was settled, of those that were.</summary>
    public const string FinishMinutes = "fm";

    /// <summary>The sender asked for it back.</summary>
    public const string AskedBack = "ra";

    /// <summary>The recipient gave it back.</summary>
    public const string Recalled = "rc";

    /// <summary>The recipient refused to.</summary>
    public const string RecallRefused = "rr";

    /// <summary>The state of what nothing was reported of yet.</summary>
    public const string NoState = "00";

    private static readonly FrozenDictionary<Standing, string> Standings = new Dictionary<Standing, string>
    {
        [Standing.Original] = "so",
        [Standing.ForInformation] = "sf",
        [Standing.Incomplete] = "si",
        [Standing.Doubtful] = "sd",
    }.ToFrozenDictionary();

    /// <summary>What a document is worth by its signatures.</summary>
    public static string Of(Standing standing) => Standings[standing];
}

/// <summary>Adds up what one document or delivery stands for.</summary>
internal sealed class Amounts
{
    private readonly SortedDictionary<string, long> amounts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> ByName => amounts;

    /// <summary>Adds it where the condition holds; nothing is written of what is not there.</summary>
    public Amounts Add(string measure, bool holds) => Add(measure, holds ? 1 : 0);

    /// <summary>Adds the amount.</summary>
    public Amounts Add(string measure, long amount)
    {
        if (amount != 0)
        {
            amounts[measure] = amounts.GetValueOrDefault(measure) + amount;
        }

        return this;
    }
}
