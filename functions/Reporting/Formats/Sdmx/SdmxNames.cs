namespace EGov.Reporting.Formats.Sdmx;

/// <summary>Names of SDMX that files of values have in common.</summary>
internal static class SdmxNames
{
    public const string StructureId = "STRUCTURE_ID";
    public const string Action = "ACTION";
    public const string Frequency = "FREQ";
    public const string Area = "REF_AREA";
    public const string Indicator = "INDICATOR";
    public const string Category = "CATEGORY";
    public const string Period = "TIME_PERIOD";
    public const string Value = "OBS_VALUE";
    public const string Status = "OBS_STATUS";
    public const string Unit = "UNIT_MEASURE";
    public const string Decimals = "DECIMALS";

    /// <summary>The action by which a value is withdrawn.</summary>
    public const string Delete = "D";

    /// <summary>Whether it is one of the actions of a row: information, append, merge, replace, delete.</summary>
    public static bool IsAction(string action) => action is "I" or "A" or "M" or "R" or Delete;

    /// <summary>The letter of an action that is written out, as the header of SDMX-ML has it; null when there is none such.</summary>
    public static string? ActionOf(string name) => name switch
    {
        "Information" => "I",
        "Append" => "A",
        "Merge" => "M",
        "Replace" => "R",
        "Delete" => Delete,
        _ => null,
    };
}
