namespace EGov.Reporting.Reports;

/// <summary>The bounds of collections and reports; published under these names.</summary>
internal static class ReportLimits
{
    /// <summary>The most agencies that report in one collection.</summary>
    public const int Reporters = 800;

    /// <summary>The most cells of a report.</summary>
    public const int Cells = 1000;

    /// <summary>The most digits of a number in a cell, before and after the point together.</summary>
    public const int CellDigits = 24;

    /// <summary>The most characters of a note to a cell.</summary>
    public const int CellNote = 300;

    /// <summary>The most characters of all texts of a report together.</summary>
    public const int ReportText = 40_000;

    /// <summary>How often one report is put before a leader.</summary>
    public const int ReportRounds = 30;

    /// <summary>The most characters of a reason or an explanation.</summary>
    public const int ReportReason = 1000;

    /// <summary>The largest table of a report that is uploaded, in bytes.</summary>
    public const int ReportTable = 1024 * 1024;

    /// <summary>The most bytes that such a table holds once it is unpacked, where it is a workbook.</summary>
    public const int ReportTableUnpacked = 16 * 1024 * 1024;

    /// <summary>With so many accepted earlier values of a cell a new one is compared.</summary>
    public const int OutlierLeastValues = 6;

    /// <summary>So many earlier periods are looked at.</summary>
    public const int OutlierPeriods = 12;
}
