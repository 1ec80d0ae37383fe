namespace EGov.Reporting.Formats.Sdmx;

/// <summary>Our codes as SDMX takes them.</summary>
internal static class SdmxCodes
{
    /// <summary>Who maintains the structures.</summary>
    public const string Agency = "VN_EGOV";

    /// <summary>The dataset's identification as a dataflow.</summary>
    public static string Structure(string dataset) => $"{Agency}:{dataset}(1.0.0)";

    /// <summary>The same as the name that it has everywhere.</summary>
    public static string Urn(string dataset) => $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={Structure(dataset)}";

    /// <summary>By which a measure alone is identified where a dataset is otherwise.</summary>
    public static string FlowOf(string measure) => measure.Replace('.', '-');

    /// <summary>A code of SDMX has no dots, and a measure's code no underscores, so one stands for the other.</summary>
    public static string OfMeasure(string measure) => measure.Replace('.', '_');

    /// <summary>The measure's code.</summary>
    public static string MeasureOf(string code) => code.Replace('_', '.');

    /// <summary>The status as the code list CL_OBS_STATUS has it.</summary>
    public static string OfStatus(string status) => status switch
    {
        "estimated" => "E",
        "preliminary" => "P",
        _ => "A",
    };

    /// <summary>The status of a code; null when it is none that says how final a value is.</summary>
    public static string? StatusOf(string code) => code switch
    {
        "E" => "estimated",
        "P" => "preliminary",
        "A" => "official",
        _ => null,
    };
}
