namespace EGov.Platform.Aggregates;

/// <summary>An aggregate as it was read or saved.</summary>
/// <param name="Id">Its id, which is also its partition, its session key and its orchestration's instance id.</param>
/// <param name="Version">The sequence of its last event.</param>
/// <param name="State">Its state.</param>
public sealed record Aggregate<TState>(string Id, long Version, TState State)
{
    /// <summary>The aggregate's own version as an ETag.</summary>
    public string ETag => $"\"{Version}\"";
}
