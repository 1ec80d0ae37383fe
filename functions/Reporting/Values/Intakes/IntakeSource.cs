namespace EGov.Reporting.Values.Intakes;

/// <summary>Whence a batch of values came.</summary>
/// <param name="Kind"><see cref="Import"/>, <see cref="Report"/> or <see cref="Feed"/>.</param>
/// <param name="Id">The aggregate id of the import or report; the registry id of the agency whose systems feed it.</param>
/// <param name="By">Who brought it.</param>
internal sealed record IntakeSource(string Kind, string Id, string By)
{
    /// <summary>From a file.</summary>
    public const string Import = "import";

    /// <summary>From an accepted report.</summary>
    public const string Report = "report";

    /// <summary>From a system that sends as it observes.</summary>
    public const string Feed = "feed";
}
