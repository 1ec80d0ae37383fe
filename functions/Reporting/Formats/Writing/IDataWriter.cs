using EGov.Platform.Results;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Writes values in one format.</summary>
internal interface IDataWriter
{
    /// <summary>Writes the file and leaves the stream open.</summary>
    /// <param name="export">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="language">The language of names, where the format has room for one.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task WriteAsync(DataExport export, Stream stream, Language language, CancellationToken cancellation);
}
