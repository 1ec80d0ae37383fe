namespace Microsoft.Azure.Functions.Worker;

/// <summary>The recorded state of a timer.</summary>
public class ScheduleStatus
{
    /// <summary>The last occurrence that ran.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence that is expected next.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was last written, to notice a schedule that changed.</summary>
    public DateTime LastUpdated { get; set; }
}
