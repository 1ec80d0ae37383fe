using EGov.Platform.Access;
using EGov.Platform.Files;

namespace EGov.Reporting.Files;

/// <summary>
/// Knows who may read the files that the aggregates of one kind hold, beside the agency that uploaded them. Each kind that takes files has one, and an
/// <see cref="IFileHolder"/>, without which they would never expire.
/// </summary>
internal interface IFileReaders
{
    /// <summary>The kind of aggregate.</summary>
    string Kind { get; }

    /// <summary>Whether the aggregate is there, holds the file and shows it to the caller.</summary>
    /// <param name="caller">Who wants to read it.</param>
    /// <param name="aggregate">The aggregate's id.</param>
    /// <param name="file">The file's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<bool> MayReadAsync(Caller caller, string aggregate, string file, CancellationToken cancellation);
}
