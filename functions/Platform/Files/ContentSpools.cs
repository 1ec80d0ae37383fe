using EGov.Platform.Files.Spooling;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Files;

/// <summary>Makes the places in which contents are held while they are looked at.</summary>
/// <param name="folder">Where those that are large are written, made when it is missing; the system's folder for temporary files where it is null.</param>
public sealed class ContentSpools(string? folder)
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "Files:SpoolFolder";

    private readonly string folder = string.IsNullOrEmpty(folder) ? Path.GetTempPath() : folder;

    /// <summary>Begins a content.</summary>
    /// <param name="most">How many bytes it may have at most.</param>
    /// <param name="hashed">Whether its SHA-256 is computed while it is written.</param>
    public ContentSpool Begin(int most, bool hashed = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return new ContentSpool(() => SpoolFile.Create(folder), most, hashed);
    }

    internal static ContentSpools Of(IConfiguration configuration) => new(configuration[Setting]);
}
