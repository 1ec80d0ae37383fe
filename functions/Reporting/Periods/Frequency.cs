namespace EGov.Reporting.Periods;

/// <summary>How often a period comes round.</summary>
internal enum Frequency
{
    /// <summary>A year: <c>2020</c>.</summary>
    Annual,

    /// <summary>Half a year: <c>2020-S1</c>.</summary>
    HalfYear,

    /// <summary>The first nine months of a year: <c>2020-N1</c>. Statistics have no such period; Decree 09/2019/NĐ-CP reports by it.</summary>
    NineMonths,

    /// <summary>A quarter: <c>2020-Q1</c>.</summary>
    Quarter,

    /// <summary>A month: <c>2020-08</c>.</summary>
    Month,

    /// <summary>A week: <c>2020-W06</c>.</summary>
    Week,

    /// <summary>A day: <c>2020-08-15</c>.</summary>
    Day,
}
