namespace EGov.Reporting.Values;

/// <summary>How final a value is (Law on Statistics 89/2015/QH13: <c>ước tính, sơ bộ, chính thức</c>).</summary>
internal enum ValueStatus
{
    /// <summary>Worked out before the period is over, or before what it rests on is known.</summary>
    Estimated,

    /// <summary>Of the whole period, still to be checked.</summary>
    Preliminary,

    /// <summary>Final; a later change is a revision that has a reason.</summary>
    Official,
}
