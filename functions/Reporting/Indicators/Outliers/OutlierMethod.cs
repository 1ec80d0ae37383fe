namespace EGov.Reporting.Indicators.Outliers;

/// <summary>How it is told that a value is unlike the earlier ones.</summary>
internal enum OutlierMethod
{
    /// <summary>By its distance from their mean, in standard deviations.</summary>
    ZScore,

    /// <summary>By its distance from their median, in what stands for a standard deviation where few extreme values must not hide each other.</summary>
    ModifiedZScore,

    /// <summary>By lying outside of the smallest and the largest.</summary>
    MinimumMaximum,
}
