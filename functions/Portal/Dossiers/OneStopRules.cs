using EGov.Platform.Law;

namespace EGov.Portal.Dossiers;

/// <summary>What the decree on the one-stop mechanism (<c>cơ chế một cửa</c>) leaves to figures.</summary>
/// <param name="SupplementMost">How often a supplement may be asked for.</param>
/// <param name="NotEligibleWithinWorkingDays">Until so many working days after acceptance a supplement may be asked for.</param>
/// <param name="NoticeWorkingDays">So many working days before the limit ends the unit is asked for a reason and a new date.</param>
/// <param name="RescheduleMost">How often the return of the result may be put off.</param>
/// <param name="RescheduleUntilDaysBefore">Until so many days before the limit ends it may be put off.</param>
internal sealed record OneStopRules(
    int SupplementMost, int NotEligibleWithinWorkingDays, int NoticeWorkingDays, int RescheduleMost, int RescheduleUntilDaysBefore)
{
    /// <summary>The decrees since 2018.</summary>
    public static RuleTimeline<OneStopRules> Timeline { get; } = LawBook.Read<OneStopRules>(typeof(OneStopRules).Assembly, "one-stop");

    /// <summary>The decree under which a dossier of the day stays.</summary>
    /// <param name="filed">The filing day.</param>
    /// <exception cref="InvalidOperationException">The day is before the first decree that the product knows.</exception>
    public static DatedRule<OneStopRules> On(DateOnly filed) =>
        Timeline.On(filed) ?? throw new InvalidOperationException($"No one-stop decree is known for {filed:yyyy-MM-dd}.");
}
