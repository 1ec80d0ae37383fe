using EGov.Exchange.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>What definitions of series must keep, so that number and notation are an agency's only once in a year.</summary>
internal static class SeriesRules
{
    private const int LongestName = 100;

    /// <summary>What is wrong with a definition, field by field.</summary>
    /// <param name="scheme">The definition.</param>
    /// <param name="day">Of this day are the kinds of document.</param>
    public static IReadOnlyList<FieldError> WrongIn(YearScheme scheme, DateOnly day)
    {
        var wrong = ShapesOf(scheme, day).ToList();
        return wrong.Count > 0 ? wrong : [.. MeetingsOf(scheme, day)];
    }

    private static IEnumerable<FieldError> ShapesOf(YearScheme scheme, DateOnly day)
    {
        if (!Notations.IsAbbreviation(scheme.Abbreviation))
        {
            yield return PlatformErrors.FieldShape.At("/abbreviation");
        }

        if (scheme.Series.Count > YearScheme.MostSeries)
        {
            yield return PlatformErrors.FieldTooMany.At("/series", YearScheme.MostSeries);
        }

        if (scheme.Series.Count(series => series.IsCommon) != 1)
        {
            yield return ExchangeErrors.CommonSeries.At("/series");
        }

        var (keys, kinds) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (series, index) in scheme.Series.Select((series, index) => (series, index)))
        {
            foreach (var error in ShapesOf(series, $"/series/{index}", keys, kinds, day))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> ShapesOf(NumberSeries series, string field, HashSet<string> keys, HashSet<string> kinds, DateOnly day)
    {
        if (!Notations.IsAbbreviation(series.Key))
        {
            yield return PlatformErrors.FieldShape.At($"{field}/key");
        }
        else if (!keys.Add(series.Key))
        {
            yield return ExchangeErrors.SeriesTwice.At($"{field}/key", series.Key);
        }

        if (string.IsNullOrWhiteSpace(series.Name) || series.Name.Length > LongestName)
        {
            yield return PlatformErrors.FieldNoText.At($"{field}/name", LongestName);
        }

        foreach (var (kind, index) in series.Kinds.Select((kind, index) => (kind, index)))
        {
            if (DocumentKinds.On(day).All(known => known.Key != kind))
            {
                yield return PlatformErrors.FieldChoice.At($"{field}/kinds/{index}");
            }
            else if (!kinds.Add(kind))
            {
                yield return ExchangeErrors.SeriesTwice.At($"{field}/kinds/{index}", kind);
            }
        }

        if (series.Pattern is { } pattern && !Notations.IsPattern(pattern))
        {
            yield return ExchangeErrors.InvalidPattern.At($"{field}/pattern", Notations.MostGroups);
        }
    }

    /// <summary>Each series begins with number 1, so no notation may come of two; which unit is named, nobody knows beforehand.</summary>
    private static IEnumerable<FieldError> MeetingsOf(YearScheme scheme, DateOnly day)
    {
        var made = new Dictionary<string, NumberSeries>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in DocumentKinds.On(day))
        {
            var series = scheme.Of(kind);
            foreach (var unit in new[] { null, "*" })
            {
                var notation = Notations.Of(series, kind, scheme.Abbreviation, unit);
                if (!made.TryAdd(notation, series) && made[notation].Key != series.Key)
                {
                    yield return ExchangeErrors.NotationsMeet.At($"/series/{scheme.Series.ToList().IndexOf(series)}", notation);
                }
            }
        }
    }
}
