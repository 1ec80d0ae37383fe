namespace EGov.Reporting.Periods;

/// <summary>A period with its days.</summary>
/// <param name="Kind">What its code means.</param>
/// <param name="Code">Its code.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last: the cut-off of figures (<c>thời gian chốt số liệu</c>).</param>
internal sealed record Period(PeriodKind Kind, PeriodCode Code, DateOnly From, DateOnly To)
{
    /// <summary>Whether the day is one of its days.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
