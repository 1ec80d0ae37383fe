using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Regimes;

/// <summary>Makes a regime of what an agency asks for, when it is whole.</summary>
internal static class RegimeWriting
{
    private const string OnceKind = "calendar-day";
    private const int DaysOpenBefore = 0;
    private const int LockedAfter = 10;

    /// <summary>The regime; refused with all that is missing of it.</summary>
    public static Result<Regime> RegimeOf(IssueRegimeBody asked, string issuer)
    {
        var missing = MissingOf(asked).ToList();
        if (missing.Count > 0)
        {
            return PlatformErrors.InvalidFields.For(missing);
        }

        var once = asked.Period is { } period ? CycleOf(period, asked.Deadlines!) : null;
        return new Regime(
            asked.Code,
            asked.Name!,
            asked.Kind,
            issuer,
            asked.Instrument!,
            asked.Article,
            asked.From,
            asked.To,
            true,
            asked.Content!,
            asked.Reporters!,
            asked.Receivers!,
            asked.Methods!,
            asked.Deadline ?? DeadlineOf(asked),
            asked.Frequency ?? new("Một lần.", "Once."),
            asked.CutOff ?? CutOffOf(asked.Period!),
            asked.Outline ?? [],
            asked.Tables ?? [],
            asked.Guide,
            asked.Levels!,
            once is null ? [.. asked.Cycles!.Select(cycle => cycle.ToCycle())] : [once],
            asked.Rules ?? []);
    }

    private static IEnumerable<FieldError> MissingOf(IssueRegimeBody asked)
    {
        var isOnce = asked.Period is not null;
        foreach (var (item, name, isThere) in ((string Item, string Name, bool IsThere)[])
        [
            ("a", "name", IsWritten(asked.Name)),
            ("b", "content", IsWritten(asked.Content)),
            ("c", "reporters", IsWritten(asked.Reporters)),
            ("d", "receivers", IsWritten(asked.Receivers)),
            ("đ", "methods", asked.Methods is { Count: > 0 }),
            ("e", "deadline", isOnce ? asked.Deadlines is { Count: > 0 } : IsWritten(asked.Deadline)),
            ("g", "frequency", isOnce || IsWritten(asked.Frequency)),
            ("h", "cutOff", isOnce || IsWritten(asked.CutOff)),
            ("i", "outline", asked.Outline is { Count: > 0 } || asked.Tables is { Count: > 0 }),
        ])
        {
            if (!isThere)
            {
                yield return ReportingErrors.RegimeItemMissing.At($"/{name}", item);
            }
        }

        if (string.IsNullOrWhiteSpace(asked.Instrument))
        {
            yield return PlatformErrors.FieldBlank.At("/instrument");
        }

        if (asked.Levels is not { Count: > 0 })
        {
            yield return PlatformErrors.FieldRequired.At("/levels");
        }

        if (asked.Kind is RegimeKind.AdHoc ? !isOnce || asked.Cycles is not null : isOnce == (asked.Cycles is not null) || (isOnce && asked.Kind is RegimeKind.Periodic))
        {
            yield return ReportingErrors.RegimeKindAndTime.At("/kind");
        }
    }

    private static bool IsWritten(Text? text) => text is not null && !string.IsNullOrWhiteSpace(text.Vi) && !string.IsNullOrWhiteSpace(text.En);

    private static Cycle CycleOf(OncePeriod period, IReadOnlyList<LevelDay> deadlines) => new(
        "once",
        OnceKind,
        null,
        DaysOpenBefore,
        [.. deadlines.Select(deadline => new LevelDeadline(deadline.Level, new DeadlineRule(On: deadline.On)))],
        LockedAfter,
        Once: period);

    private static Text DeadlineOf(IssueRegimeBody asked)
    {
        var days = asked.Deadlines!.Select(deadline => (Name: asked.Levels!.FirstOrDefault(level => level.Code == deadline.Level)?.Name, deadline.On)).ToList();
        return new(
            string.Join("; ", days.Select(day => $"{day.Name?.Vi}: {InWords(day.On)}")),
            string.Join("; ", days.Select(day => $"{day.Name?.En}: {IsoDate.TextOf(day.On)}")));
    }

    private static Text CutOffOf(OncePeriod period) => new(
        $"Từ ngày {InWords(period.From)} đến ngày {InWords(period.To)}.", $"From {IsoDate.TextOf(period.From)} to {IsoDate.TextOf(period.To)}.");

    private static string InWords(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
