using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;

namespace EGov.Exchange.Statistics;

/// <summary>Statistics of an agency or of the whole axis (Decision 28/2018/QĐ-TTg, article 11).</summary>
/// <param name="Agency">The registry id of the agency; null for the whole axis.</param>
/// <param name="Groups">By what is asked for; those with nothing in them are left out.</param>
/// <param name="Total">All of them.</param>
/// <param name="AsOf">When the latest event happened that is counted.</param>
internal sealed record StatisticsView(
    string? Agency,
    DateOnly From,
    DateOnly To,
    StatisticsBy By,
    IReadOnlyList<StatisticsGroup> Groups,
    StatisticsGroup Total,
    DateTimeOffset? AsOf,
    decimal LagSeconds);

/// <summary>What was sent and received in a period, or of a kind.</summary>
/// <param name="Key">The day, the month, the year, or the key of the kind of document; null for the total.</param>
/// <param name="Sent">Documents that the agency sent, by the day on which it did.</param>
/// <param name="AtRecipients">What became of its documents at their recipients; of the whole axis, of all documents.</param>
/// <param name="Received">What became of documents that came to it; null for the whole axis.</param>
internal sealed record StatisticsGroup(string? Key, DocumentFigures Sent, DeliveryFigures AtRecipients, DeliveryFigures? Received);

/// <summary>How many documents, by what they are worth by their signatures.</summary>
internal sealed record StandingFigures(long Original, long ForInformation, long Incomplete, long Doubtful)
{
    public static StandingFigures Of(IReadOnlyDictionary<string, long> sums) => new(
        sums.GetValueOrDefault(Measures.Of(Standing.Original)),
        sums.GetValueOrDefault(Measures.Of(Standing.ForInformation)),
        sums.GetValueOrDefault(Measures.Of(Standing.Incomplete)),
        sums.GetValueOrDefault(Measures.Of(Standing.Doubtful)));
}

/// <summary>Documents that were sent.</summary>
/// <param name="Recipients">To how many in all.</param>
/// <param name="Updates">Those that are a new version of another.</param>
/// <param name="Replacements">Those that take the place of others.</param>
/// <param name="SentLate">Later than the morning after the working day of issue.</param>
/// <param name="AskedBack">Those that the sender asked back.</param>
internal sealed record DocumentFigures(
    long Count, long Recipients, long Updates, long Replacements, long SentLate, long AskedBack, StandingFigures Signed)
{
    public static DocumentFigures Of(IReadOnlyDictionary<string, long> sums) => new(
        sums.GetValueOrDefault(Measures.Count),
        sums.GetValueOrDefault(Measures.Recipients),
        sums.GetValueOrDefault(Measures.Update),
        sums.GetValueOrDefault(Measures.Replacement),
        sums.GetValueOrDefault(Measures.SentLate),
        sums.GetValueOrDefault(Measures.AskedBack),
        StandingFigures.Of(sums));
}

/// <summary>Deliveries that came in a period, as they are now.</summary>
/// <param name="States">How many are in each state; 00 for those of which nothing was reported.</param>
/// <param name="AnsweredInTime">Taken or refused in time.</param>
/// <param name="AnsweredLate">Taken or refused too late.</param>
/// <param name="Overdue">Neither, and overdue.</param>
/// <param name="MinutesToAnswer">From the mailbox to the answer on average, one decimal; null while none was answered.</param>
/// <param name="Finished">Settled.</param>
/// <param name="FinishedInTime">By the day that was set; where none was set, a document counts in neither.</param>
/// <param name="FinishedLate">After it.</param>
/// <param name="MinutesToFinish">From the mailbox until settled on average, one decimal; null while none was.</param>
/// <param name="AskedBack">Those that the sender asked back.</param>
/// <param name="Recalled">Those that were given back.</param>
/// <param name="RecallRefused">Those that were not.</param>
internal sealed record DeliveryFigures(
    long Count,
    IReadOnlyDictionary<string, long> States,
    long AnsweredInTime,
    long AnsweredLate,
    long Overdue,
    decimal? MinutesToAnswer,
    long Finished,
    long FinishedInTime,
    long FinishedLate,
    decimal? MinutesToFinish,
    long AskedBack,
    long Recalled,
    long RecallRefused,
    StandingFigures Signed)
{
    /// <summary>The states by which deliveries are counted.</summary>
    public static IReadOnlyList<string> AllStates { get; } = [Measures.NoState, .. BusinessState.OfWork];

    public static DeliveryFigures Of(IReadOnlyDictionary<string, long> sums)
    {
        var (inTime, late, finished) = (Of(Measures.AnsweredInTime), Of(Measures.AnsweredLate), Of(Measures.Finished));
        return new(
            Of(Measures.Count),
            AllStates.ToDictionary(state => state, Of, StringComparer.Ordinal),
            inTime,
            late,
            Of(Measures.Overdue),
            Average(Of(Measures.AnswerMinutes), inTime + late),
            finished,
            Of(Measures.FinishedInTime),
            Of(Measures.FinishedLate),
            Average(Of(Measures.FinishMinutes), finished),
            Of(Measures.AskedBack),
            Of(Measures.Recalled),
            Of(Measures.RecallRefused),
            StandingFigures.Of(sums));

        long Of(string measure) => sums.GetValueOrDefault(measure);
    }

    private static decimal? Average(long minutes, long count) => count == 0 ? null : Math.Round((decimal)minutes / count, 1, MidpointRounding.AwayFromZero);
}
