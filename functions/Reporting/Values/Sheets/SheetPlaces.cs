using EGov.Platform.Events;

namespace EGov.Reporting.Values.Sheets;

/// <summary>Where sheets are stored: a partition per measure, a document per period, and one that heads them.</summary>
internal static class SheetPlaces
{
    /// <summary>The name of the view.</summary>
    public const string ViewName = "values";

    /// <summary>The document that heads a measure's sheets; stands after all periods.</summary>
    public const string Head = "head";

    /// <summary>The most values of a measure in a period: more would not fit a document.</summary>
    public const int MostCells = 1000;

    public static string PartitionOf(string measure) => $"values-{measure}";

    public static string PartitionOf(int generation, string measure) => ViewGenerations.PartitionOf(ViewName, generation, PartitionOf(measure));

    /// <summary>Where a generation notes how far it has read a dataset.</summary>
    public static string ProgressOf(int generation) => ViewGenerations.PartitionOf(ViewName, generation, "values-progress");
}
