using EGov.Platform.Events;

namespace EGov.Exchange.Statistics;

/// <summary>Reads sums and adds them up by what is asked for.</summary>
internal sealed class StatisticsReader(ViewReader views)
{
    private static readonly Dictionary<string, long> Nothing = [];

    /// <summary>The sums of the question.</summary>
    public async Task<StatisticsView> ReadAsync(StatisticsQuestion question, CancellationToken cancellation)
    {
        var freshness = await Task.WhenAll(
            views.FreshnessAsync(DocumentStatistics.ProjectionName, cancellation), views.FreshnessAsync(DeliveryStatistics.ProjectionName, cancellation));
        var sent = GroupAsync(question, DocumentStatistics.ProjectionName, DocumentStatistics.Sent, cancellation);
        var elsewhere = GroupAsync(
            question, DeliveryStatistics.ProjectionName, question.Agency is null ? DeliveryStatistics.All : DeliveryStatistics.AtRecipients, cancellation);
        var received = question.Agency is null ? null : GroupAsync(question, DeliveryStatistics.ProjectionName, DeliveryStatistics.Received, cancellation);
        await Task.WhenAll(sent, elsewhere, received ?? Task.CompletedTask);
        var (documents, deliveries, own) = (await sent, await elsewhere, received is null ? null : await received);
        var keys = documents.Keys.Concat(deliveries.Keys).Concat(own?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new(
            question.Agency,
            question.From,
            question.To,
            question.By,
            [.. keys.Select(key => Figures(key, In(documents, key), In(deliveries, key), own is null ? null : In(own, key)))],
            Figures(null, Sum(documents), Sum(deliveries), own is null ? null : Sum(own)),
            // Two views are read: what is said of them goes for the one that is further behind.
            freshness.Min(each => each.AsOf),
            freshness.Max(each => (decimal)each.LagSeconds));

        static IReadOnlyDictionary<string, long> In(IReadOnlyDictionary<string, Dictionary<string, long>> groups, string key) =>
            groups.TryGetValue(key, out var found) ? found : Nothing;
    }

    private static StatisticsGroup Figures(
        string? key,
        IReadOnlyDictionary<string, long> documents,
        IReadOnlyDictionary<string, long> deliveries,
        IReadOnlyDictionary<string, long>? received) =>
        new(key, DocumentFigures.Of(documents), DeliveryFigures.Of(deliveries), received is null ? null : DeliveryFigures.Of(received));

    private async Task<IReadOnlyDictionary<string, Dictionary<string, long>>> GroupAsync(
        StatisticsQuestion question, string projection, string sums, CancellationToken cancellation)
    {
        var groups = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (period, amounts) in await views.SumsAsync(projection, PartitionsOf(question, sums), cancellation))
        {
            if (KeyOf(question, period) is { } key)
            {
                Add(groups.TryGetValue(key, out var group) ? group : groups[key] = new(StringComparer.Ordinal), amounts);
            }
        }

        return groups;
    }

    private static IReadOnlyList<string> PartitionsOf(StatisticsQuestion question, string sums)
    {
        var halves = SumPlaces.HalvesOf(question.From, question.To).ToList();
        return question switch
        {
            { Agency: { } agency } => [.. halves.Select(half => SumPlaces.OfAgency(sums, agency, half))],
            { By: StatisticsBy.Kind } => [.. halves.Select(half => SumPlaces.OfKinds(sums, half)).Distinct(StringComparer.Ordinal)],
            _ => [.. halves.Select(half => SumPlaces.OfDays(sums, half))],
        };
    }

    /// <summary>The group of a period; null when it is outside what is asked for.</summary>
    private static string? KeyOf(StatisticsQuestion question, string period)
    {
        if (question is { Agency: null, By: StatisticsBy.Kind })
        {
            return period;
        }

        var day = period[..SumPlaces.PeriodOf(question.From).Length];
        var isAsked = string.CompareOrdinal(day, SumPlaces.PeriodOf(question.From)) >= 0 && string.CompareOrdinal(day, SumPlaces.PeriodOf(question.To)) <= 0;
        return !isAsked ? null : question.By switch
        {
            StatisticsBy.Day => day,
            StatisticsBy.Month => day[..^"-00".Length],
            StatisticsBy.Year => day[..^"-00-00".Length],
            _ => period[(day.Length + 1)..],
        };
    }

    private static Dictionary<string, long> Sum(IReadOnlyDictionary<string, Dictionary<string, long>> groups)
    {
        var sum = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var group in groups.Values)
        {
            Add(sum, group);
        }

        return sum;
    }

    private static void Add(Dictionary<string, long> sum, IReadOnlyDictionary<string, long> amounts)
    {
        foreach (var (name, amount) in amounts)
        {
            sum[name] = sum.GetValueOrDefault(name) + amount;
        }
    }
}
