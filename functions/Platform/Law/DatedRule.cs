namespace EGov.Platform.Law;

/// <summary>A legal rule for a stretch of time.</summary>
/// <param name="Value">What the rule says.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, or null while it is in force.</param>
/// <param name="Instrument">The instrument that sets it: <c>61/2018/NĐ-CP</c>.</param>
/// <param name="Article">The article, or null where the text was not at hand.</param>
/// <param name="Confirmed">False where the text was not read and the rule is carried over or inferred.</param>
/// <param name="Note">How an unconfirmed rule came about.</param>
public sealed record DatedRule<T>(
    T Value, DateOnly From, DateOnly? To, string Instrument, string? Article, bool Confirmed, string? Note = null)
{
    /// <summary>Whether it is in force on the day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);
}
