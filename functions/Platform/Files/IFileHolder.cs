namespace EGov.Platform.Files;

/// <summary>Knows which files the aggregates of one kind hold. A file that was attached to one need not be held by it: the aggregate may never have come.</summary>
public interface IFileHolder
{
    /// <summary>The kind of aggregate.</summary>
    string Kind { get; }

    /// <summary>Whether the aggregate is there and holds the file. What it once held it holds for ever.</summary>
    /// <param name="aggregate">The aggregate's id.</param>
    /// <param name="file">The file's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation);
}
