namespace EGov.Reporting.Tests.Reports;

/// <summary>What a department does with its report of a period.</summary>
internal enum MarketConduct
{
    /// <summary>Sends it on its last day.</summary>
    OnTime,

    /// <summary>Its leader sends the draft back first; it is sent on the last day all the same.</summary>
    MendedAtHome,

    /// <summary>Sends it the day after.</summary>
    Late,

    /// <summary>Sends it in time; it comes back, and is sent again.</summary>
    Corrected,

    /// <summary>Sends it in time; it is accepted, opened again, changed and accepted anew.</summary>
    Reopened,

    /// <summary>Sends it in time; it comes back and is never sent again.</summary>
    Rejected,

    /// <summary>Never sends it.</summary>
    Missing,

    /// <summary>Sends it after the General Department has gone on without it.</summary>
    After,
}

/// <summary>What one agency did for a period, as somebody with a pencil notes it.</summary>
internal sealed class MarketNote
{
    public required string Level { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>The day on which it was first sent.</summary>
    public DateOnly? Sent { get; set; }

    /// <summary>Whether it stands as sent.</summary>
    public bool Stands { get; set; }

    public bool Missing { get; set; }

    public int Returned { get; set; }

    public int Reopened { get; set; }

    /// <summary>What was last sent of it, by element and category.</summary>
    public Dictionary<(string Element, string Category), decimal> Written { get; set; } = [];

    /// <summary>What was last accepted of it, by element and category.</summary>
    public Dictionary<(string Element, string Category), decimal> Accepted { get; set; } = [];
}

/// <summary>A period of the plan with the days that it has by hand: cut-offs of Circular 55/2020/TT-BCT, moved where nobody works.</summary>
internal sealed record MarketPeriod(string Code, DateOnly Teams, DateOnly Provinces, DateOnly Top)
{
    /// <summary>The third quarter of 2021 with its months, and the weeks before and after National Day, when nobody worked on 2 and 3 September.</summary>
    public static IReadOnlyList<MarketPeriod> Third2021 { get; } =
    [
        new("2021-07", new(2021, 7, 19), new(2021, 7, 20), new(2021, 7, 23)), // 17 July was a Saturday.
        new("2021-08", new(2021, 8, 17), new(2021, 8, 20), new(2021, 8, 23)),
        new("2021-W35", new(2021, 9, 1), new(2021, 9, 6), new(2021, 9, 6)), // Thursday and Friday were National Day.
        new("2021-W36", new(2021, 9, 8), new(2021, 9, 9), new(2021, 9, 10)),
        new("2021-09", new(2021, 9, 17), new(2021, 9, 20), new(2021, 9, 23)),
        new("2021-Q3", new(2021, 9, 17), new(2021, 9, 20), new(2021, 9, 23)),
    ];

    /// <summary>The day after the departments' last one.</summary>
    public DateOnly Following => Provinces.AddDays(1);

    /// <summary>The day on which the General Department sums up.</summary>
    public DateOnly Summing => Following > Top ? Following : Top;
}
