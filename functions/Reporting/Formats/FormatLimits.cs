namespace EGov.Reporting.Formats;

/// <summary>The bounds of files of values, in and out; published under these names.</summary>
internal static class FormatLimits
{
    /// <summary>The largest file of values in bytes.</summary>
    public const int ValueFile = 50 * 1024 * 1024;

    /// <summary>The largest spreadsheet of values in bytes.</summary>
    public const int ValueSpreadsheet = 20 * 1024 * 1024;

    /// <summary>The most bytes that a spreadsheet holds once it is unpacked.</summary>
    public const int ValueSpreadsheetUnpacked = 200 * 1024 * 1024;

    /// <summary>The most times that an entry of a spreadsheet is larger unpacked, from one megabyte on.</summary>
    public const int ValueSpreadsheetRatio = 200;

    /// <summary>The most entries of a spreadsheet's archive.</summary>
    public const int ValueSpreadsheetEntries = 200;

    /// <summary>The most rows of a file of values.</summary>
    public const int ValueRows = 200_000;

    /// <summary>The most columns of a file of values.</summary>
    public const int ValueColumns = 100;

    /// <summary>The most characters of a cell.</summary>
    public const int ValueCell = 1000;

    /// <summary>The most elements within one another in an XML file of values.</summary>
    public const int ValueXmlDepth = 16;
}
